package io.headgate.platforms.answers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A server that gives every question the same odd answer, but for those that it knows better. */
final class OddServer implements AutoCloseable {
    static {
        // headers and body come in two packets, and the second would wait for the acknowledgement of the first
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, String> known = new LinkedHashMap<>();
    private volatile int status = 200;
    private volatile byte[] body = {};

    OddServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Questions that begin so, method and path, get this answer. */
    OddServer knowing(String question, String answer) {
        known.put(question, answer);
        return this;
    }

    void answer(int code, byte[] text) {
        status = code;
        body = text.clone();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String question = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        for (Map.Entry<String, String> each : known.entrySet()) {
            if (question.startsWith(each.getKey())) {
                send(exchange, 200, each.getValue().getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int code, byte[] text) throws IOException {
        exchange.sendResponseHeaders(code, text.length == 0 ? -1 : text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
