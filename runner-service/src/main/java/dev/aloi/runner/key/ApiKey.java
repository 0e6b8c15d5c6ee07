package dev.aloi.runner.key;

import java.util.List;
import java.util.Locale;

/**
 * A key with the hosts that it may be sent to.
 *
 * @param hosts in lower case, {@code *.suffix} for all below; empty: any, where the operator lets keys go anywhere
 */
public record ApiKey(String secret, List<String> hosts) {
    public ApiKey {
        hosts = List.copyOf(hosts);
    }

    boolean mayGoTo(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(allowed ->
                        allowed.startsWith("*.") ? name.endsWith(allowed.substring(1)) : name.equals(allowed));
    }

    /** The key is never shown. */
    @Override
    public String toString() {
        return "ApiKey for " + hosts;
    }
}
