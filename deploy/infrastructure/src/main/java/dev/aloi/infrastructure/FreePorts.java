package dev.aloi.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports on loopback that nobody listens on. They lie below those that systems give to outgoing connections (from
 * 32768 on Linux, from 49152 elsewhere): a server that is started again must not find its port taken by a client.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int ATTEMPTS = 1000;

    private FreePorts() {}

    public static int one() {
        return several(1).getFirst();
    }

    /** Ports that differ from each other: all are held until the last is found. */
    public static List<Integer> several(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int attempt = 0; held.size() < count && attempt < ATTEMPTS; attempt++) {
                hold(ThreadLocalRandom.current().nextInt(FIRST, END), held);
            }
            if (held.size() < count) {
                throw new IllegalStateException("no free port on 127.0.0.1 from " + FIRST + " to " + END);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            held.forEach(FreePorts::release);
        }
    }

    public static boolean isFree(int port) {
        var held = new ArrayList<ServerSocket>();
        hold(port, held);
        held.forEach(FreePorts::release);
        return !held.isEmpty();
    }

    private static void hold(int port, List<ServerSocket> held) {
        try {
            var socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
                held.add(socket);
            } catch (IOException taken) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
