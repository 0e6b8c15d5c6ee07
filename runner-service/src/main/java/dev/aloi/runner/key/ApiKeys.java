package dev.aloi.runner.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds keys by name, in the environment ({@code ALOI_KEY_<NAME>}) or in a directory of mounted secrets (a file {@code <NAME>}); each
 * time anew, so that a rotated secret counts. Who names an address could have any key sent there: so a key goes only to its hosts
 * ({@code ALOI_KEY_<NAME>_HOSTS}, or a file {@code <NAME>.hosts}).
 */
public final class ApiKeys {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final String PREFIX = "ALOI_KEY_";

    private final Map<String, String> environment;
    private final Optional<Path> directory;
    private final boolean anywhere;

    /**
     * Takes where keys are.
     *
     * @param directory of mounted secrets
     * @param anywhere whether a key without hosts may be sent to any: only where whoever names addresses may know the keys
     */
    public ApiKeys(Map<String, String> environment, Optional<Path> directory, boolean anywhere) {
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.anywhere = anywhere;
    }

    /** The key of a name, if it may be sent to the host; else why there is none, for the user. */
    public Lookup find(String name, String host) {
        if (!NAME.matcher(name).matches()) {
            return new Missing("no key can have the name that is given");
        }
        Optional<String> secret = text(PREFIX + name, name);
        if (secret.isEmpty()) {
            return new Missing("the runner has no key " + name);
        }
        ApiKey key = new ApiKey(
                secret.get(),
                text(PREFIX + name + "_HOSTS", name + ".hosts")
                        .map(ApiKeys::hosts)
                        .orElse(List.of()));
        boolean allowed = key.hosts().isEmpty() ? anywhere : key.mayGoTo(host);
        return allowed ? new Found(key) : new Missing("the key " + name + " is not meant for " + host);
    }

    private static List<String> hosts(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    private Optional<String> text(String variable, String file) {
        return Optional.ofNullable(environment.get(variable))
                .or(() -> directory.flatMap(secrets -> read(secrets.resolve(file))))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What came of looking for a key. */
    public sealed interface Lookup permits Found, Missing {}

    public record Found(ApiKey key) implements Lookup {}

    /** @param reason for the user */
    public record Missing(String reason) implements Lookup {}
}
