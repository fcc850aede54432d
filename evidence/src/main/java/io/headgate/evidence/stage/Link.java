package io.headgate.evidence.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A network link between two processes: a TCP proxy that can hold, delay and cut.
 *
 * <pre>{@code
 * try (Link link = Link.to(7233)) {
 *     link.hold();      // half open: connections stand, nothing that the client sends arrives
 *     link.cut();       // every connection is closed, what was held is gone; new ones are refused until open()
 * }
 * }</pre>
 */
public final class Link implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final int CONNECT_MILLIS = 2_000;

    private enum State {
        OPEN,
        /** What the client sends is kept back. */
        HELD,
        /** New connections are closed at once. */
        CUT
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = new LinkedHashSet<>();
    private State state = State.OPEN;
    private long delayMillis;
    private long heldBytes;
    private long touched;

    private Link(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** A link on a free port of this machine to a port of this machine. */
    public static Link to(int target) {
        try {
            Link link = new Link(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            daemon("link-door", link::accept);
            return link;
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on nothing that a client sends arrives, until {@link #open()} or {@link #cut()}. */
    public synchronized void hold() {
        state = State.HELD;
        heldBytes = 0;
    }

    /** How many bytes of clients are kept back since {@link #hold()}. */
    public synchronized long heldBytes() {
        return heldBytes;
    }

    /** How many connections were closed and packets held or delayed: 0 means that the link has disturbed nobody. */
    public synchronized long touched() {
        return touched;
    }

    /** Closes every connection; what was held never arrives. New connections are refused until {@link #open()}. */
    public void cut() {
        synchronized (this) {
            state = State.CUT;
            notifyAll();
        }
        closeAll();
    }

    /** Everything passes again, at once; what was held arrives. */
    public synchronized void open() {
        state = State.OPEN;
        delayMillis = 0;
        notifyAll();
    }

    /** Every packet takes so much longer, in both directions. */
    public synchronized void delay(Duration delay) {
        delayMillis = delay.toMillis();
    }

    @Override
    public void close() {
        cut();
        closeQuietly(door);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (isCut()) {
                    closeQuietly(client);
                    continue;
                }
                connect(client);
            } catch (IOException e) {
                // the door was closed, or one client went away: the next accept tells which
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            closeQuietly(client);
            closeQuietly(server);
            return;
        }
        synchronized (this) {
            sockets.add(client);
            sockets.add(server);
        }
        daemon("link-up", () -> pump(client, server, true));
        daemon("link-down", () -> pump(server, client, false));
    }

    private void pump(Socket from, Socket to, boolean holds) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!passes(read, holds)) {
                    break;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // one end is gone: so is the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            synchronized (this) {
                sockets.remove(from);
                sockets.remove(to);
            }
        }
    }

    /** Waits as the link's state says; false when the bytes must not arrive. */
    private synchronized boolean passes(int bytes, boolean holds) throws InterruptedException {
        if (delayMillis > 0) {
            touched++;
            long until = System.nanoTime() + Duration.ofMillis(delayMillis).toNanos();
            for (long left = delayMillis; left > 0 && state == State.OPEN; left = left(until)) {
                wait(left);
            }
        }
        if (holds && state == State.HELD) {
            heldBytes += bytes;
            touched++;
            while (state == State.HELD) {
                wait();
            }
        }
        return state != State.CUT;
    }

    private static long left(long until) {
        return Duration.ofNanos(until - System.nanoTime()).toMillis();
    }

    private synchronized boolean isCut() {
        return state == State.CUT;
    }

    private void closeAll() {
        Set<Socket> open;
        synchronized (this) {
            open = new LinkedHashSet<>(sockets);
            touched += open.size();
        }
        open.forEach(Link::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (SocketException e) {
            // it was closed by its other end
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
