package io.headgate.platforms.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Stands before a service: hands calls on, keeps a list of them, loses answers on demand, and changes what is asked. */
final class LossyProxy implements AutoCloseable {
    /** A call as it came in. */
    record Call(String method, String path, String body) {}

    private record Loss(Predicate<Call> calls) {}

    private record Ignored(Predicate<Call> calls) {}

    private record Change(Predicate<Call> calls, UnaryOperator<String> body) {}

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String target;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Loss> losses = new CopyOnWriteArrayList<>();
    private final List<Ignored> ignored = new CopyOnWriteArrayList<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private volatile boolean dead;
    private final AtomicInteger lost = new AtomicInteger();

    LossyProxy(String target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next such call has its effect, and its answer never arrives. */
    void loseAnswer(Predicate<Call> of) {
        losses.add(new Loss(of));
    }

    /** The next such call is answered with 202 and has no effect. */
    void ignore(Predicate<Call> of) {
        ignored.add(new Ignored(of));
    }

    /** Such calls ask for something else. */
    void change(Predicate<Call> of, UnaryOperator<String> body) {
        changes.add(new Change(of, body));
    }

    /** How many answers were lost so far. */
    int lost() {
        return lost.get();
    }

    /** From now on, or not any more, every connection is cut without effect. */
    void dead(boolean now) {
        dead = now;
    }

    /** Calls from now on are answered as if the service had never heard of this job. */
    void forget(String job) {
        forgotten.add(job);
    }

    private boolean asksForForgotten(Call call) {
        return forgotten.stream().anyMatch(job -> call.path().contains("/jobs/" + job));
    }

    private byte[] withoutForgotten(Call call, byte[] answer) throws IOException {
        if (forgotten.isEmpty() || !call.path().endsWith("/jobs/overview")) {
            return answer;
        }
        JsonNode overview = MAPPER.readTree(answer);
        Iterator<JsonNode> jobs = overview.path("jobs").elements();
        while (jobs.hasNext()) {
            if (forgotten.contains(jobs.next().path("jid").asText())) {
                jobs.remove();
            }
        }
        return MAPPER.writeValueAsBytes(overview);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        if (dead) {
            exchange.close();
            return;
        }
        if (asksForForgotten(call)) {
            answer(exchange, 404, "{\"errors\":[\"not found\"]}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (ignored.stream()
                .filter(each -> each.calls().test(call))
                .findFirst()
                .filter(ignored::remove)
                .isPresent()) {
            answer(exchange, 202, "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        HttpResponse<byte[]> answer = forward(call);
        if (losses.stream()
                .filter(loss -> loss.calls().test(call))
                .findFirst()
                .filter(losses::remove)
                .isPresent()) {
            lost.incrementAndGet();
            exchange.close();
            return;
        }
        answer(exchange, answer.statusCode(), withoutForgotten(call, answer.body()));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private HttpResponse<byte[]> forward(Call call) throws IOException {
        String body = call.body();
        for (Change change : changes) {
            if (change.calls().test(call)) {
                body = change.body().apply(body);
            }
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(target + call.path()))
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
