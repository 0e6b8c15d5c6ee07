package dev.aloi.kit.outbound;

import java.net.InetAddress;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator lets users call although it is not on the public internet.
 *
 * @param host in lower case, {@code *.suffix} for all names below; null where a range is allowed
 * @param range null where a host is allowed
 * @param port empty: every port
 */
record Allowance(@Nullable String host, @Nullable AddressRange range, OptionalInt port) {
    private static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::(\\d{1,5}))?");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:/\\d{1,3})?");
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?)(?::(\\d{1,5}))?");
    private static final Pattern NAME =
            Pattern.compile("((?:\\*\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::(\\d{1,5}))?");

    /**
     * Reads {@code 10.0.0.0/8}, {@code 127.0.0.1:11434}, {@code fd00::/8}, {@code [::1]:8000}, {@code models.internal}, or
     * {@code *.internal:8443}.
     *
     * @throws IllegalArgumentException that names the entry
     */
    static Allowance parse(String entry) {
        try {
            return read(entry.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "cannot allow \"" + entry + "\": write a host, *.suffix, an address, or a range such as"
                            + " 10.0.0.0/8, with :port where only that port is meant",
                    e);
        }
    }

    private static Allowance read(String entry) {
        Matcher bracketed = BRACKETED.matcher(entry);
        if (bracketed.matches()) {
            return new Allowance(null, AddressRange.parse(bracketed.group(1)), port(bracketed.group(2)));
        }
        if (IPV6.matcher(entry).matches()) {
            return new Allowance(null, AddressRange.parse(entry), OptionalInt.empty());
        }
        Matcher ipv4 = IPV4.matcher(entry);
        if (ipv4.matches()) {
            return new Allowance(null, AddressRange.parse(ipv4.group(1)), port(ipv4.group(2)));
        }
        Matcher name = NAME.matcher(entry);
        if (name.matches()) {
            return new Allowance(name.group(1).toLowerCase(Locale.ROOT), null, port(name.group(2)));
        }
        throw new IllegalArgumentException("neither a host nor an address");
    }

    private static OptionalInt port(@Nullable String digits) {
        if (digits == null) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no such port: " + port);
        }
        return OptionalInt.of(port);
    }

    /** @param name in lower case, as the address was looked up */
    boolean covers(String name, int asked, InetAddress address) {
        return (port.isEmpty() || port.getAsInt() == asked) && (range == null ? covers(name) : range.contains(address));
    }

    /** True where the name is allowed, whatever it resolves to. */
    boolean covers(String name, int asked) {
        return (port.isEmpty() || port.getAsInt() == asked) && covers(name);
    }

    private boolean covers(String name) {
        return host != null && (host.startsWith("*.") ? name.endsWith(host.substring(1)) : name.equals(host));
    }
}
