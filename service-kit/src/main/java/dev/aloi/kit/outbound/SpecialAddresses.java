package dev.aloi.kit.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Addresses that are not on the public internet, by the special-purpose registries of IANA (RFC 6890 and its updates, as of
 * 2026-01), and those under which clouds hand out credentials.
 */
final class SpecialAddresses {
    /** Of AWS (instances, containers, pods), Google and Azure, Alibaba, Oracle, and Azure's host agent. */
    private static final List<AddressRange> METADATA = ranges(
            "169.254.169.254",
            "169.254.170.2",
            "169.254.170.23",
            "100.100.100.200",
            "192.0.0.192",
            "168.63.129.16",
            "fd00:ec2::254",
            "fd00:ec2::23",
            "fd20:ce::254");

    private static final Set<String> METADATA_NAMES = Set.of(
            "metadata.google.internal", "metadata.goog", "metadata", "instance-data", "instance-data.ec2.internal");

    private static final List<Kind> KINDS = List.of(
            new Kind("a loopback address", ranges("127.0.0.0/8", "::1")),
            new Kind("a link-local address", ranges("169.254.0.0/16", "fe80::/10")),
            new Kind(
                    "a private address",
                    ranges("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10")),
            new Kind("an address shared behind a carrier's NAT", ranges("100.64.0.0/10")),
            new Kind("a multicast address", ranges("224.0.0.0/4", "ff00::/8")),
            new Kind(
                    "not an address of the public internet",
                    ranges(
                            "0.0.0.0/8",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "240.0.0.0/4",
                            "::/96",
                            "64:ff9b:1::/48",
                            "100::/64",
                            "2001::/23",
                            "2001:db8::/32",
                            "3fff::/20",
                            "5f00::/16")));

    /** The IPv4 address is the last four bytes (IPv4-compatible, NAT64 of RFC 6052 and RFC 8215) or follows the prefix (6to4). */
    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(AddressRange.parse("::/96"), 12),
            new Embedding(AddressRange.parse("64:ff9b::/96"), 12),
            new Embedding(AddressRange.parse("64:ff9b:1::/48"), 12),
            new Embedding(AddressRange.parse("2002::/16"), 2));

    private SpecialAddresses() {}

    /** True of a name that means a cloud's metadata service, wherever it resolves to. */
    static boolean isMetadata(String host) {
        return METADATA_NAMES.contains(host);
    }

    static boolean isMetadata(InetAddress address) {
        return isIn(METADATA, address);
    }

    /** What keeps the address off the public internet, in words; empty for a public one. */
    static Optional<String> kind(InetAddress address) {
        return KINDS.stream()
                .filter(kind -> isIn(kind.ranges, address))
                .map(Kind::words)
                .findFirst();
    }

    /** The address itself and the IPv4 address that it leads to, where it carries one. */
    static Stream<InetAddress> reached(InetAddress address) {
        if (address.isLoopbackAddress() || address.isAnyLocalAddress()) {
            return Stream.of(address);
        }
        return Stream.concat(
                Stream.of(address),
                EMBEDDINGS.stream()
                        .filter(embedding -> embedding.range.contains(address))
                        .map(embedding -> embedding.of(address)));
    }

    private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Arrays.stream(texts).map(AddressRange::parse).toList();
    }

    private record Kind(String words, List<AddressRange> ranges) {}

    private record Embedding(AddressRange range, int at) {
        InetAddress of(InetAddress address) {
            try {
                return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), at, at + 4));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("four bytes are an address", e);
            }
        }
    }
}
