package dev.aloi.kit.outbound;

import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once for a connection, and checks what it stands for: the client connects to these addresses and no others, so
 * that a name that changes its mind between check and connection gains nothing.
 */
final class GuardedNames implements DnsResolver {
    private final OutboundPolicy policy;
    private final DnsResolver names;

    GuardedNames(OutboundPolicy policy, DnsResolver names) {
        this.policy = policy;
        this.names = names;
    }

    /** Every address has to be allowed: one that is not among others that are is no accident. */
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            Optional<String> refusal = policy.refusal(host, port, address);
            if (refusal.isPresent()) {
                throw new Refusal(host + " " + refusal.get());
            }
        }
        return Arrays.stream(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("an address is checked together with its port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The only kind of exception that the client lets a resolver throw. */
    static final class Refusal extends UnknownHostException {
        @Serial
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message);
        }
    }
}
