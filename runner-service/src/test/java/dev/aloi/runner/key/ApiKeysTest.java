package dev.aloi.runner.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloi.runner.key.ApiKeys.Found;
import dev.aloi.runner.key.ApiKeys.Lookup;
import dev.aloi.runner.key.ApiKeys.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {
    @TempDir
    private Path secrets;

    private ApiKeys keys(boolean anywhere, Map<String, String> environment) {
        return new ApiKeys(environment, Optional.of(secrets), anywhere);
    }

    private static String secret(Lookup lookup) {
        return ((Found) lookup).key().secret();
    }

    @Test
    void findsAKeyInTheEnvironmentOrAMountedSecret() throws IOException {
        Files.writeString(secrets.resolve("MOUNTED"), "sk-mounted\n");
        ApiKeys keys = keys(true, Map.of("ALOI_KEY_OPENAI", "sk-env"));

        assertThat(secret(keys.find("OPENAI", "api.example.org"))).isEqualTo("sk-env");
        assertThat(secret(keys.find("MOUNTED", "api.example.org"))).isEqualTo("sk-mounted");
        assertThat(keys.find("OTHER", "api.example.org")).isEqualTo(new Missing("the runner has no key OTHER"));
    }

    @Test
    void takesARotatedSecretAtOnce() throws IOException {
        ApiKeys keys = keys(true, Map.of());
        Files.writeString(secrets.resolve("K"), "old");
        keys.find("K", "h");
        Files.writeString(secrets.resolve("K"), "new");

        assertThat(secret(keys.find("K", "h"))).isEqualTo("new");
    }

    @Test
    void sendsAKeyToItsHostsAlone() throws IOException {
        Files.writeString(secrets.resolve("M"), "sk-m");
        Files.writeString(secrets.resolve("M.hosts"), "*.openai.azure.com\nlocalhost");
        ApiKeys keys = keys(true, Map.of("ALOI_KEY_A", "sk-a", "ALOI_KEY_A_HOSTS", "api.example.org"));

        assertThat(keys.find("A", "API.example.org")).isInstanceOf(Found.class);
        assertThat(keys.find("A", "evil.example.com"))
                .isEqualTo(new Missing("the key A is not meant for evil.example.com"));
        assertThat(keys.find("M", "team.openai.azure.com")).isInstanceOf(Found.class);
        assertThat(keys.find("M", "evilopenai.azure.com.example")).isInstanceOf(Missing.class);
    }

    @Test
    void sendsAKeyWithoutHostsNowhereUnlessTheOperatorLetsIt() {
        Map<String, String> environment = Map.of("ALOI_KEY_A", "sk-a");

        assertThat(keys(false, environment).find("A", "api.example.org")).isInstanceOf(Missing.class);
        assertThat(keys(true, environment).find("A", "api.example.org")).isInstanceOf(Found.class);
    }

    @Test
    void readsNoFileOutsideOfItsDirectory() throws IOException {
        Files.writeString(secrets.resolveSibling("OUTSIDE"), "no");

        assertThat(keys(true, Map.of()).find("../OUTSIDE", "h"))
                .isEqualTo(new Missing("no key can have the name that is given"));
    }

    @Test
    void showsNoKey() {
        assertThat(keys(true, Map.of("ALOI_KEY_A", "sk-a")).find("A", "h").toString())
                .doesNotContain("sk-a");
    }
}
