package dev.aloi.kit.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.hc.client5.http.DnsResolver;

/** Names that stand for what a test says, each time for the next address, as an attacker's name server would have it. */
final class FakeNames implements DnsResolver {
    private final Map<String, Queue<InetAddress[]>> answers = new HashMap<>();
    private int asked;

    FakeNames with(String host, String... addresses) {
        InetAddress[] parsed = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            parsed[i] = InetAddress.ofLiteral(addresses[i]);
        }
        answers.computeIfAbsent(host, _ -> new ArrayDeque<>()).add(parsed);
        return this;
    }

    int asked() {
        return asked;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        asked++;
        Queue<InetAddress[]> queue = answers.get(host);
        if (queue == null || queue.isEmpty()) {
            return InetAddress.getAllByName(host);
        }
        InetAddress[] next = queue.size() == 1 ? queue.peek() : queue.poll();
        return next == null ? new InetAddress[0] : next;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
