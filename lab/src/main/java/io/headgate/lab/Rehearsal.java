package io.headgate.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.process.Lab;
import io.headgate.lab.process.LabArguments;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Puts a lab through its usual motions once and ends. Run with {@code -XX:ArchiveClassesAtExit} it leaves an archive of the
 * classes that every lab loads, which halves the time a start takes.
 */
public final class Rehearsal {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 50;

    private static final List<String> STATEMENTS = List.of(
            """
            CREATE TABLE orders (id STRING NOT NULL, customer STRING, amount DECIMAL(10, 2), placed TIMESTAMP(3))
            DISTRIBUTED BY HASH(id) INTO 1 BUCKETS WITH ('changelog.mode' = 'append', 'value.format' = 'json-registry')
            """,
            """
            CREATE TABLE customers (customer STRING NOT NULL, orders BIGINT, total DECIMAL(38, 2), latest TIMESTAMP(3),
              PRIMARY KEY (customer) NOT ENFORCED) DISTRIBUTED BY HASH(customer) INTO 1 BUCKETS
            WITH ('changelog.mode' = 'upsert')
            """,
            """
            INSERT INTO customers
            WITH latest AS (
              SELECT * FROM (
                SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY `$rowtime` DESC) AS place FROM orders
              ) WHERE place = 1)
            SELECT o.customer, COUNT(*), SUM(o.amount), MAX(o.placed)
            FROM latest o LEFT JOIN orders p ON o.id = p.id AND p.amount > 0
            WHERE COALESCE(UPPER(o.customer), '') <> '' GROUP BY o.customer
            """,
            "INSERT INTO orders VALUES ('1', 'ada', 2.50, TIMESTAMP '2026-01-01 00:00:00')",
            "SHOW TABLES");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String statements;
    private final String authorization;
    private final JsonNode identity;

    private Rehearsal(JsonNode state) {
        this.identity = state.path("confluent");
        this.statements = state.at("/endpoints/confluent").asText() + "/sql/v1/organizations/"
                + identity.path("organization").asText() + "/environments/"
                + identity.path("environment").asText() + "/statements";
        String pair = identity.path("apiKey").asText() + ":"
                + identity.path("apiSecret").asText();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Runs it and ends the process.
     *
     * @param arguments the folder, which should not exist yet
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        try (Lab lab = new Lab(LabArguments.parse(List.of("--folder", folder.toString(), "--ephemeral")))) {
            lab.start();
            Rehearsal rehearsal = new Rehearsal(Json.read(Files.readString(folder.resolve("lab.json"))));
            for (int number = 0; number < STATEMENTS.size(); number++) {
                rehearsal.run("rehearsal-" + number, STATEMENTS.get(number));
            }
        }
        System.exit(0);
    }

    private void run(String name, String sql) throws Exception {
        ObjectNode statement = Json.object().put("name", name);
        ObjectNode spec = statement.putObject("spec").put("statement", sql);
        spec.putObject("properties")
                .put("sql.current-catalog", identity.path("catalog").asText())
                .put("sql.current-database", identity.path("database").asText());
        send(request("").POST(HttpRequest.BodyPublishers.ofString(statement.toString())));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Set<String> ends = Set.of("RUNNING", "COMPLETED");
        String phase = "";
        while (!ends.contains(phase)) {
            phase = send(request("/" + name)).at("/status/phase").asText();
            if (phase.equals("FAILED") || System.nanoTime() > deadline) {
                throw new IllegalStateException("[" + name + "] is " + phase);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(statements + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        return Json.read(answer.body());
    }
}
