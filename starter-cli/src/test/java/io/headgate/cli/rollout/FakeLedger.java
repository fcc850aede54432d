package io.headgate.cli.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.headgate.ledgerclient.AuditEntry;
import io.headgate.ledgerclient.Page;
import io.headgate.ledgerclient.RolloutDetail;
import io.headgate.ledgerclient.RolloutSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The part of the ledger's API that commands use, in memory. */
final class FakeLedger implements AutoCloseable {
    static final String TOKEN = "the-token";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private final HttpServer server;
    private final Map<String, byte[]> artifacts = new ConcurrentHashMap<>();
    private final List<RolloutSummary> rollouts = new ArrayList<>();
    private int ids;

    FakeLedger() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A rollout that it knows, the newest of all. */
    synchronized void knows(RolloutSummary rollout) {
        rollouts.add(0, rollout);
    }

    void forgetArtifacts() {
        artifacts.clear();
    }

    private synchronized void handle(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            if (path.equals("/health/ready")) {
                answer(call, 200, Map.of("state", "ready"));
            } else if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
                answer(
                        call,
                        401,
                        Map.of("code", "REJECTED", "message", "the token is unknown", "remedy", "ask for one"));
            } else if (path.startsWith("/v1/artifacts/")) {
                artifact(call, path.substring("/v1/artifacts/".length()));
            } else {
                environment(call, path.split("/", -1));
            }
        }
    }

    private void artifact(HttpExchange call, String digest) throws IOException {
        if (call.getRequestMethod().equals("PUT")) {
            artifacts.put(digest, call.getRequestBody().readAllBytes());
            call.sendResponseHeaders(204, -1);
            return;
        }
        byte[] bytes = artifacts.get(digest);
        if (bytes == null) {
            call.sendResponseHeaders(404, -1);
        } else if (call.getRequestMethod().equals("HEAD")) {
            call.sendResponseHeaders(200, -1);
        } else {
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
        }
    }

    /** {@code /v1/environments/E/WHAT[/ID]}. */
    private void environment(HttpExchange call, String[] path) throws IOException {
        switch (path[4]) {
            case "rollout-ids" -> answer(call, 200, Map.of("rollout", "20261121-3f2a9c1-" + ++ids));
            case "audit" -> answer(call, 200, new Page<AuditEntry>(List.of(), Optional.empty()));
            default -> {
                if (path.length == 5) {
                    answer(call, 200, new Page<>(rollouts, Optional.empty()));
                } else {
                    one(call, path[5]);
                }
            }
        }
    }

    private void one(HttpExchange call, String id) throws IOException {
        Optional<RolloutSummary> found =
                rollouts.stream().filter(each -> each.rollout().equals(id)).findFirst();
        if (found.isPresent()) {
            answer(call, 200, new RolloutDetail(found.get(), List.of(), List.of()));
        } else {
            answer(
                    call,
                    404,
                    Map.of(
                            "code", "UNKNOWN_TABLE",
                            "message", "the ledger has no rollout " + id,
                            "remedy", "check the name"));
        }
    }

    private static void answer(HttpExchange call, int status, Object content) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(content);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
