package dev.aloi.kit.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * A block of addresses in CIDR notation.
 *
 * @param first an address of the block; bits after the prefix do not count
 * @param prefix bits that all addresses of the block share
 */
record AddressRange(InetAddress first, int prefix) {
    AddressRange {
        int bits = first instanceof Inet4Address ? 32 : 128;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("a prefix has 0 to " + bits + " bits: " + prefix);
        }
    }

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address; fails on anything else. */
    static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int whole = first instanceof Inet4Address ? 32 : 128;
        return new AddressRange(first, slash < 0 ? whole : Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += 8) {
            int mask = prefix - bit >= 8 ? 0xff : 0xff << (8 - (prefix - bit)) & 0xff;
            if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
