package io.headgate.lab.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.headgate.lab.faults.Interference;
import io.headgate.lab.http.ApiException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server on the loopback that hands every request on to another one, and lets faults strike on the way. */
final class FlinkDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FlinkDoor.class);
    private static final int BACKLOG = 512;

    /** Belong to one connection, or are set by the client and the server of the JDK themselves. */
    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade", "http2-settings");

    private final HttpServer server;
    private final ExecutorService threads;
    private final HttpClient client;
    private final String target;
    private final Surface surface;
    private final Interference interference;

    private FlinkDoor(
            HttpServer server, ExecutorService threads, String target, Surface surface, Interference interference) {
        this.server = server;
        this.threads = threads;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.target = target;
        this.surface = surface;
        this.interference = interference;
    }

    /** Listens at once, on a port that is free. */
    static FlinkDoor open(String target, Surface surface, Interference interference) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "lab-door");
            thread.setDaemon(true);
            return thread;
        });
        FlinkDoor door = new FlinkDoor(server, threads, target, surface, interference);
        server.setExecutor(threads);
        server.createContext("/", door::handle);
        server.start();
        return door;
    }

    /** {@code http://127.0.0.1:port}. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            ProxyCall call = new ProxyCall(
                    UUID.randomUUID().toString().replace("-", ""),
                    exchange.getRequestMethod().toUpperCase(Locale.ROOT),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes());
            Optional<ProxyAnswer> answer = interference.around(
                    call.id(), surface.subject(call), () -> work(call), ProxyAnswer::of, ProxyAnswer::status);
            if (answer.isPresent()) {
                write(exchange, answer.get());
            }
        } catch (IOException gone) {
            LOG.debug("A client is gone: {}", gone.toString());
        }
    }

    private ProxyAnswer work(ProxyCall call) {
        Surface.Outcome outcome = surface.begin(call);
        try {
            HttpResponse<byte[]> response = client.send(request(call), HttpResponse.BodyHandlers.ofByteArray());
            ProxyAnswer answer =
                    new ProxyAnswer(response.statusCode(), response.headers().map(), response.body());
            if (answer.isGood()) {
                outcome.done(answer);
            }
            return answer;
        } catch (IOException e) {
            LOG.debug("[{}] {} {} failed", call.id(), call.method(), call.target(), e);
            return unreachable(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unreachable(call);
        }
    }

    private static ProxyAnswer unreachable(ProxyCall call) {
        return ProxyAnswer.of(ApiException.of(502, "bad_gateway", "Bad Gateway", "Flink did not answer")
                .toResponse(call.id()));
    }

    private HttpRequest request(ProxyCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + call.target()))
                .method(
                        call.method(),
                        call.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()));
        passed(call.headers()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        return request.build();
    }

    private static void write(HttpExchange exchange, ProxyAnswer answer) throws IOException {
        passed(answer.headers()).forEach(exchange.getResponseHeaders()::put);
        boolean silent =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
        if (!silent) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static Map<String, List<String>> passed(Map<String, List<String>> headers) {
        Map<String, List<String>> passed = new TreeMap<>();
        headers.forEach((name, values) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (!OWN_HEADERS.contains(key) && !key.startsWith(":")) {
                passed.put(key, List.copyOf(values));
            }
        });
        return passed;
    }
}
