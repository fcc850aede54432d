package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Speaks to a service by HTTP, and by nothing else; knows it from a state file. */
public final class LabClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final JsonNode state;

    LabClient(JsonNode state) {
        this.state = state;
    }

    public static LabClient of(Path stateFile) throws IOException {
        return new LabClient(MAPPER.readTree(Files.readString(stateFile)));
    }

    /** One answer. */
    public record Answer(int status, String body, Map<String, List<String>> headers) {
        public JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + body, e);
            }
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        JsonNode error() {
            return json().path("errors").path(0);
        }

        public Answer expect(int expected) {
            assertThat(status).as("status of %s", body).isEqualTo(expected);
            return this;
        }
    }

    public String id(String member) {
        return state.path("confluent").path(member).asText();
    }

    public String base() {
        return state.path("endpoints").path("confluent").asText();
    }

    public String statementsPath() {
        return "/sql/v1/organizations/" + id("organization") + "/environments/" + id("environment") + "/statements";
    }

    /** A name that no other test uses. */
    public String unique(String prefix) {
        return prefix + "-" + Long.toString(System.nanoTime(), 36) + "-" + COUNTER.incrementAndGet();
    }

    /** A table name that no other test uses. */
    public String uniqueTable(String prefix) {
        return unique(prefix).replace('-', '_');
    }

    public Answer call(String method, String path, String body, String... headers) {
        try {
            return callOnce(method, path, body, headers);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        }
    }

    /** As {@link #call}; a connection that is cut is an exception. */
    public Answer callOnce(String method, String path, String body, String... headers) throws IOException {
        String address = path.startsWith("http") ? path : base() + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", basic(id("apiKey"), id("apiSecret")))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty() && headers.length == 0) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static String basic(String key, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public Answer get(String path) {
        return call("GET", path, "");
    }

    /** The body that creates a statement. */
    public ObjectNode order(String name, String sql, Map<String, String> properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", name).put("organization_id", id("organization")).put("environment_id", id("environment"));
        ObjectNode spec = body.putObject("spec").put("statement", sql);
        ObjectNode all = spec.putObject("properties")
                .put("sql.current-catalog", id("environment"))
                .put("sql.current-database", id("database"));
        properties.forEach(all::put);
        spec.put("compute_pool_id", id("computePool")).put("stopped", false);
        return body;
    }

    public Answer create(String name, String sql, Map<String, String> properties) {
        return call("POST", statementsPath(), order(name, sql, properties).toString());
    }

    public Answer create(String name, String sql) {
        return create(name, sql, Map.of());
    }

    public Answer statement(String name) {
        return get(statementsPath() + "/" + name);
    }

    public String phase(String name) {
        return statement(name).json().path("status").path("phase").asText();
    }

    /** Waits for a phase, and gives the document that shows it. */
    public JsonNode await(String name, String phase) {
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonNode document = statement(name).expect(200).json();
        while (!document.path("status").path("phase").asText().equals(phase)) {
            assertThat(Instant.now())
                    .as("%s should become %s, and is %s", name, phase, document)
                    .isBefore(deadline);
            pause();
            document = statement(name).expect(200).json();
        }
        return document;
    }

    /** Waits until a condition holds. */
    public static void until(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            pause();
        }
    }

    /** Runs a statement to its end. */
    public void run(String sql) {
        String name = unique("run");
        create(name, sql).expect(201);
        await(name, "COMPLETED");
    }

    /** A table of two columns. */
    public String table(String prefix, String options) {
        String table = uniqueTable(prefix);
        run("CREATE TABLE " + table + " (id INT NOT NULL, name STRING, PRIMARY KEY (id) NOT ENFORCED)"
                + " DISTRIBUTED BY HASH(id) INTO 2 BUCKETS WITH (" + options + ")");
        return table;
    }

    /** A running statement that copies one table to another; its name. */
    public String copy(String from, String to) {
        String name = unique("copy");
        create(name, "INSERT INTO " + to + " SELECT id, name FROM " + from).expect(201);
        await(name, "RUNNING");
        return name;
    }

    public Answer stop(String name, boolean stopped) {
        return call(
                "PATCH",
                statementsPath() + "/" + name,
                "[{\"op\":\"replace\",\"path\":\"/spec/stopped\",\"value\":" + stopped + "}]",
                "Content-Type",
                "application/json-patch+json");
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
