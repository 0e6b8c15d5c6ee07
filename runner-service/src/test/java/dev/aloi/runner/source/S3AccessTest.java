package dev.aloi.runner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloi.inference.ModelFault;
import dev.aloi.kit.outbound.OutboundClient;
import dev.aloi.kit.outbound.OutboundPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Models of a bucket that only those who sign may read. */
class S3AccessTest {
    private static final String WEIGHTS = "0123456789".repeat(20_000);
    private static final ModelLocation.S3 NOTES = new ModelLocation.S3("our-models", "notes/v 2+");

    @TempDir
    Path cache;

    private final OutboundClient client = new OutboundClient(
            OutboundPolicy.allowing(List.of("127.0.0.1")), SystemDefaultDnsResolver.INSTANCE, System::nanoTime);
    private final BucketServer server;

    S3AccessTest() throws IOException {
        server = new BucketServer();
    }

    @BeforeEach
    void fill() {
        String sums = "";
        for (Map.Entry<String, String> file :
                Map.of("config.json", "{}", "onnx/model.onnx", WEIGHTS).entrySet()) {
            server.object("/our-models/notes/v%202%2B/" + file.getKey(), file.getValue());
            sums += BucketServer.sha256(file.getValue().getBytes(StandardCharsets.UTF_8)) + "  " + file.getKey() + "\n";
        }
        server.object("/our-models/notes/v%202%2B/SHA256SUMS", sums);
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    private Path fetch(AwsCredentialsProvider credentials, String... places) {
        S3Access s3 = new S3Access(
                Optional.of(server.endpoint() + "/"),
                BucketServer.REGION,
                credentials,
                S3Access.within(List.of(places)));
        return new ModelStore(cache, new ModelStore.Hub("http://127.0.0.1:1", Optional.empty()), s3, false, client)
                .fetch(NOTES, null, new Unwatched());
    }

    private static AwsCredentialsProvider keys(String secret) {
        return StaticCredentialsProvider.create(
                AwsSessionCredentials.create(BucketServer.ACCESS, secret, BucketServer.TOKEN));
    }

    @Test
    void bringsWhatIsSignedFor() {
        Path directory = fetch(keys(BucketServer.SECRET), "our-models");

        assertThat(directory.resolve("config.json")).hasContent("{}");
        assertThat(directory.resolve("onnx/model.onnx")).hasContent(WEIGHTS);
    }

    @Test
    void goesOnWhereTheConnectionBrokeOff() {
        server.breaksOffAfter(70_000);

        Path directory = fetch(keys(BucketServer.SECRET), "our-models/notes");

        assertThat(directory.resolve("onnx/model.onnx")).hasContent(WEIGHTS);
        assertThat(server.calls)
                .contains("GET /our-models/notes/v%202%2B/onnx/model.onnx bytes=70000-")
                .doesNotHaveDuplicates();
    }

    @Test
    void saysThatTheKeyIsOfNoUse() {
        assertThatThrownBy(() -> fetch(keys("another"), "*"))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith("s3://our-models/notes/v 2+/: /our-models/notes/v 2+/SHA256SUMS: the server"
                        + " answers 403: it is not there, or may not be read with these credentials")
                .hasMessageNotContaining("another");
    }

    @Test
    void saysThatThereIsNoKey() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("unable to load credentials from any of the providers in the chain");
        };

        assertThatThrownBy(() -> fetch(none, "*"))
                .isInstanceOf(ModelFault.class)
                .hasMessageStartingWith(
                        "s3://our-models/notes/v 2+/: no credentials of AWS are found: AWS_ACCESS_KEY_ID");
    }

    /** Tenants name locations, but the credentials are the runner's. */
    @Test
    void readsNothingThatItsOperatorDidNotName() {
        assertThatThrownBy(() -> fetch(keys(BucketServer.SECRET), "our-models/note", "our"))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("ALOI_RUNNER_SOURCES_BUCKETS");
        assertThat(server.calls).isEmpty();
    }

    @Test
    void knowsTheHostsOfAws() {
        S3Access s3 = S3Access.of(Map.of("AWS_REGION", "eu-west-3"), _ -> true);

        assertThat(s3.base(new ModelLocation.S3("our-models", "a/b")))
                .isEqualTo(URI.create("https://our-models.s3.eu-west-3.amazonaws.com/a/b/"));
        assertThat(s3.base(new ModelLocation.S3("our.models", "")))
                .isEqualTo(URI.create("https://s3.eu-west-3.amazonaws.com/our.models/"));
    }

    private static final class Unwatched implements FetchProgress {
        @Override
        public void begins(ModelLocation.Remote location, long bytes) {}

        @Override
        public void at(long bytes, String file) {}

        @Override
        public void ends() {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
