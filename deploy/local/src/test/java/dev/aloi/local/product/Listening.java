package dev.aloi.local.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets on which processes wait for connections, as Linux lists them in /proc (proc_pid_net(5)). */
final class Listening {
    private static final String LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private Listening() {}

    /** Local addresses in hexadecimal, as {@code address:port}, by the name of the process. */
    static Map<String, Set<String>> of(Stream<ProcessHandle> processes) throws IOException {
        var addresses = addressesByInode();
        var listening = new HashMap<String, Set<String>>();
        for (var process : processes.toList()) {
            var sockets = inodes(process.pid()).stream()
                    .filter(addresses::containsKey)
                    .map(addresses::get)
                    .collect(Collectors.toSet());
            listening.put(process.pid() + " " + process.info().command().orElse(""), sockets);
        }
        return listening;
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.contains(address.substring(0, address.indexOf(':')));
    }

    private static Map<String, String> addressesByInode() throws IOException {
        var addresses = new HashMap<String, String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.exists(Path.of(table))) {
                continue;
            }
            for (var line : Files.readAllLines(Path.of(table))) {
                var fields = line.strip().split("\\s+");
                if (fields[3].equals(LISTEN)) {
                    addresses.put(fields[9], fields[1]);
                }
            }
        }
        return addresses;
    }

    private static Set<String> inodes(long pid) {
        var inodes = new HashSet<String>();
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (var descriptor : descriptors) {
                var target = Files.readSymbolicLink(descriptor).toString();
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        } catch (IOException endedMeanwhile) {
            return inodes;
        }
        return inodes;
    }
}
