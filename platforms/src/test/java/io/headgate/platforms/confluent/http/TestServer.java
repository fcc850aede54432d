package io.headgate.platforms.confluent.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.platforms.settings.EnvironmentSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A server that answers as it was told, in turn, and remembers what it was asked; the last answer is given again and again. */
final class TestServer implements AutoCloseable {
    static final String KEY = "KEYKEYKEYKEY";
    static final String SECRET = "a-secret-that-nobody-may-see";

    private final HttpServer server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    /** What it answers; with {@code declared} more than there is, the answer is cut short. */
    record Reply(int status, String body, Map<String, String> headers, long declared) {}

    /** What it was asked. */
    record Asked(String method, String path, String authorization) {}

    TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    TestServer then(int status, String body) {
        return then(status, body, Map.of());
    }

    TestServer then(int status, String body, Map<String, String> headers) {
        replies.add(new Reply(status, body, headers, 0));
        return this;
    }

    TestServer thenCutShort(String body) {
        replies.add(new Reply(200, body, Map.of(), body.length() + 1000));
        return this;
    }

    List<Asked> asked() {
        return asked;
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The same server under another name. */
    String alias() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    EnvironmentSettings settings() {
        // A budget of its own: pauses of one test are not those of another.
        return settings(Map.of(
                "endpoint", base(), "environment", "env-" + server.getAddress().getPort()));
    }

    static EnvironmentSettings settings(Map<String, String> given) {
        Map<String, String> all = new TreeMap<>(Map.of("organization", "o", "environment", "env-1"));
        all.putAll(given);
        EnvironmentConfig environment = new EnvironmentConfig(
                "dev",
                "dev",
                false,
                Platform.CONFLUENT,
                all,
                Map.of("api-key", new Secret("env", "K"), "api-secret", new Secret("env", "S")),
                List.of(),
                Policies.DEFAULT);
        return new EnvironmentSettings(
                environment, reference -> Optional.of(reference.name().equals("K") ? KEY : SECRET));
    }

    Api api() {
        return api(settings());
    }

    static Api api(EnvironmentSettings settings) {
        return new Transport(settings, new Repeats(3, Duration.ofMillis(5)), Duration.ofSeconds(20)).api(Service.FLINK);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                authorization == null ? "" : authorization));
        exchange.getRequestBody().readAllBytes();
        Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), Math.max(body.length, reply.declared()));
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
