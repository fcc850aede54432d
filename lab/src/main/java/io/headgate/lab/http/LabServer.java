package io.headgate.lab.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDK's HTTP server on the loopback, one thread per request under way (a request that is held by a fault holds a thread,
 * and nothing else).
 */
public final class LabServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LabServer.class);
    private static final int BODY_LIMIT = 4 << 20;
    private static final int HEADER_LIMIT = 64 << 10;
    private static final int BACKLOG = 512;
    private static final int MAX_UNDER_WAY = 10_000;

    static {
        // Read once by the JDK's server: without the first, small answers wait 40 ms for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1024");
        // Beyond these the JDK's server hangs up without a word; below them we can say what is wrong.
        System.setProperty("sun.net.httpserver.maxReqHeaders", "20000");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", Integer.toString(BODY_LIMIT));
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Answering answering;
    private final Semaphore underWay = new Semaphore(MAX_UNDER_WAY);

    private LabServer(HttpServer server, ExecutorService threads, Answering answering) {
        this.server = server;
        this.threads = threads;
        this.answering = answering;
    }

    /**
     * Listens at once.
     *
     * @param port 0 for any that is free
     */
    public static LabServer start(int port, Answering answering) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "lab-http");
            thread.setDaemon(true);
            return thread;
        });
        LabServer lab = new LabServer(server, threads, answering);
        server.setExecutor(threads);
        server.createContext("/", lab::handle);
        server.start();
        return lab;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        awaitAnswers();
        server.stop(0);
        threads.shutdownNow();
        try {
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Requests under way get their answers, if they are soon to come. */
    private void awaitAnswers() {
        try {
            boolean quiet = underWay.tryAcquire(MAX_UNDER_WAY, 2, TimeUnit.SECONDS);
            LOG.debug("All requests were answered before the stop: {}", quiet);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) {
        underWay.acquireUninterruptibly();
        try {
            answer(exchange);
        } finally {
            underWay.release();
        }
    }

    private void answer(HttpExchange exchange) {
        String id = UUID.randomUUID().toString().replace("-", "");
        try (exchange) {
            Optional<Response> response;
            try {
                response = answering.answer(read(exchange, id));
            } catch (ApiException e) {
                response = Optional.of(e.toResponse(id));
            }
            if (response.isPresent()) {
                write(exchange, id, response.get());
            }
        } catch (IOException e) {
            LOG.debug("The client of request [{}] is gone: {}", id, e.toString());
        }
    }

    private static Request read(HttpExchange exchange, String id) throws IOException {
        String body = body(exchange.getRequestBody());
        Map<String, String> headers = headers(exchange.getRequestHeaders());
        String rawQuery =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        String host = headers.getOrDefault(
                "host", "127.0.0.1:" + exchange.getLocalAddress().getPort());
        return new Request(
                id,
                exchange.getRequestMethod().toUpperCase(Locale.ROOT),
                Optional.ofNullable(exchange.getRequestURI().getRawPath()).orElse("/"),
                rawQuery,
                query(rawQuery),
                headers,
                body,
                "http://" + host);
    }

    private static Map<String, String> headers(Headers given) {
        Map<String, String> headers = new LinkedHashMap<>();
        long size = 0;
        for (Map.Entry<String, List<String>> header : given.entrySet()) {
            String value = String.join(",", header.getValue());
            headers.put(header.getKey().toLowerCase(Locale.ROOT), value);
            size += header.getKey().length() + value.length();
        }
        if (size > HEADER_LIMIT) {
            throw ApiException.of(
                    431,
                    "request_headers_too_large",
                    "Request Header Fields Too Large",
                    "The headers have " + size + " characters; at most " + HEADER_LIMIT + " are taken");
        }
        return headers;
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw.isEmpty()) {
            return query;
        }
        for (String part : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            try {
                query.putIfAbsent(
                        URLDecoder.decode(name, StandardCharsets.UTF_8),
                        equals < 0 ? "" : URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw ApiException.badRequest("invalid_query", "Bad Request", "The query is not properly encoded");
            }
        }
        return query;
    }

    /** Reads all of it even when it is too large: a client that is still writing would not see the answer. */
    private static String body(InputStream in) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] chunk = new byte[16 << 10];
        long total = 0;
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                total += read;
                if (total <= BODY_LIMIT) {
                    kept.write(chunk, 0, read);
                }
            }
        } catch (IOException e) {
            // Wrong chunks, or nobody there any more; whoever is still there wants to know.
            throw ApiException.badRequest(
                    "invalid_body", "Bad Request", "The request body could not be read: " + e.getMessage());
        }
        if (total > BODY_LIMIT) {
            throw ApiException.of(
                    413,
                    "request_too_large",
                    "Request Too Large",
                    "The request body has " + total + " bytes; at most " + BODY_LIMIT + " are taken");
        }
        return kept.toString(StandardCharsets.UTF_8);
    }

    private static void write(HttpExchange exchange, String id, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        response.headers().forEach(headers::set);
        headers.set("X-Request-Id", id);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        headers.set("Content-Type", "application/json");
        exchange.sendResponseHeaders(response.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
