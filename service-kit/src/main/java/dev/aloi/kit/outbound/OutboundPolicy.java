package dev.aloi.kit.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where calls to addresses that users name may go: the public internet, and what the operator allows besides. A cloud's metadata
 * service is never allowed: it hands credentials to whoever asks.
 */
public final class OutboundPolicy {
    /** The public internet and nothing else. */
    public static final OutboundPolicy PUBLIC = new OutboundPolicy(List.of());

    private final List<Allowance> allowances;

    private OutboundPolicy(List<Allowance> allowances) {
        this.allowances = allowances;
    }

    /**
     * The public internet and these.
     *
     * @param entries hosts ({@code models.internal}, {@code *.internal}), addresses and ranges ({@code 10.0.0.0/8}), each with
     *     {@code :port} where only that port is meant
     * @throws IllegalArgumentException that names the entry which is none of these
     */
    public static OutboundPolicy allowing(List<String> entries) {
        return new OutboundPolicy(entries.stream().map(Allowance::parse).toList());
    }

    /** Why the address cannot be called, in words that follow its name; for whoever configures it. The name is not resolved. */
    public Optional<String> refusal(URI uri) {
        return Optional.ofNullable(wrong(uri)).or(() -> refusal(host(uri), port(uri)));
    }

    /** Why a host may not be called, as far as its name or literal address tells. */
    private Optional<String> refusal(String host, int port) {
        if (SpecialAddresses.isMetadata(host)) {
            return Optional.of("is a cloud's metadata service, which is never called");
        }
        if (isLocalhost(host) && allowances.stream().noneMatch(allowance -> allowance.covers(host, port))) {
            return refusal(host, port, InetAddress.getLoopbackAddress());
        }
        return literal(host).flatMap(address -> refusal(host, port, address));
    }

    /** Why a host may not be called at the address that its name stands for; asked at connect, of the address connected to. */
    Optional<String> refusal(String host, int port, InetAddress address) {
        String name = host.toLowerCase(Locale.ROOT);
        if (SpecialAddresses.isMetadata(name)
                || SpecialAddresses.reached(address).anyMatch(SpecialAddresses::isMetadata)) {
            return Optional.of("is a cloud's metadata service, which is never called");
        }
        return SpecialAddresses.reached(address)
                .filter(reached -> allowances.stream().noneMatch(allowance -> allowance.covers(name, port, reached)))
                .flatMap(reached -> SpecialAddresses.kind(reached).stream())
                .findFirst()
                .map(kind -> "is " + kind + ", which only an operator can allow (aloi.outbound.allow)");
    }

    private static @Nullable String wrong(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return "must start with http:// or https://";
        }
        if (String.valueOf(uri.getRawAuthority()).indexOf('@') >= 0) {
            return "must not hold a user name or password";
        }
        if (uri.getHost() == null || uri.getHost().isEmpty()) {
            return "has no host";
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            return "has no such port";
        }
        return uri.getRawFragment() == null ? null : "must not have a fragment";
    }

    private static boolean isLocalhost(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In lower case, without the brackets of IPv6 and without the dot that ends an absolute name. */
    static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    static int port(URI uri) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
