package io.headgate.lab.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of the loopback interface. They lie below those that systems give to outgoing connections: between the choice and
 * the moment when somebody listens, minutes or a restart later, a connection would else take one now and then.
 */
public final class Ports {
    private static final int FIRST = 10_000;
    private static final int BEHIND_LAST = 32_000;
    private static final int TRIES = 1_000;

    private Ports() {}

    /** Distinct ports that nobody listens on at this moment. */
    public static List<Integer> free(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            List<Integer> ports = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                ServerSocket socket = hold();
                held.add(socket);
                ports.add(socket.getLocalPort());
            }
            return List.copyOf(ports);
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    private static ServerSocket hold() throws IOException {
        IOException last = new IOException("no port was tried");
        for (int tries = 0; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (IOException taken) {
                last = taken;
            }
        }
        throw last;
    }

    /** True when nobody listens on any of them. */
    public static boolean areFree(List<Integer> ports) {
        for (int port : ports) {
            if (port < 1 || port > 65535 || !isFree(port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
