package io.headgate.lab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.contract.LabClient;
import io.headgate.lab.contract.LabExtension;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineSettings;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import io.headgate.lab.simulated.SimulatedProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever is asked is answered, soon, in the documented form, and nothing that was asked before spoils what comes after.
 *
 * <p>An input is one request as text: a line with method and target, then the body. In the target {@code ORG}, {@code ENV} and
 * {@code LKC} stand for the lab's ids. The build replays the inputs that lie beside the resources of this package; to search for
 * more:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 mvn -pl lab -am -Djazzer.hooks=true -Dtest=RequestFuzzTest -Dsurefire.failIfNoSpecifiedTests=false test
 * }</pre>
 */
class RequestFuzzTest {
    private static final Duration HUNG = Duration.ofSeconds(60);
    private static final int LONGEST = 1 << 20;

    private static Path folder;
    private static LabIdentity identity;
    private static Engine engine;
    private static Surface surface;
    private static Map<String, String> headers;

    @BeforeAll
    static void open() throws Exception {
        folder = Files.createTempDirectory("lab-fuzz");
        identity = LabIdentity.create();
        engine = new SimulatedProvider()
                .start(new EngineSettings(
                        Files.createDirectories(folder.resolve("engine")),
                        identity.catalog(),
                        identity.environment(),
                        identity.database(),
                        identity.cluster(),
                        Duration.ofSeconds(5),
                        1));
        surface = new Surface(
                folder.resolve("surface"),
                identity,
                engine,
                LabArguments.parse(List.of("--folder", folder.toString(), "--engine", "simulated")),
                () -> {},
                Clock.systemUTC());
        JsonNode keys = identity.toJson();
        headers = Map.of(
                "authorization",
                LabClient.basic(
                        keys.path("apiKey").asText(), keys.path("apiSecret").asText()),
                "content-type",
                "application/json");
        known("CREATE TABLE src (id INT, name STRING) WITH ('changelog.mode' = 'append')", "known-ddl");
        known("CREATE TABLE dst (id INT, name STRING) WITH ('changelog.mode' = 'append')", "known-ddl-2");
        known("INSERT INTO dst SELECT id, name FROM src", "known-job");
        known("SHOW TABLES", "known-show");
    }

    @AfterAll
    static void close() throws Exception {
        surface.close();
        engine.close();
        LabExtension.deleteAll(folder);
    }

    @FuzzTest(maxDuration = "15m", maxExecutions = 100_000)
    void everyRequestHasADocumentedAnswer(byte[] input) {
        String text = new String(input, 0, Math.min(input.length, LONGEST), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 1);

        Response response = assertTimeoutPreemptively(HUNG, () -> ask(line, body));
        // A rule that was made would strike, and may hold, what follows.
        assertThat(ask("DELETE /lab/faults", "").status()).isEqualTo(204);
        requireDocumented(line, response);
        if (response.status() == 201) {
            lookAtWhatWasMade(response);
        }
        requireDocumented("the list", ask("GET " + statements() + "?page_size=100", ""));
    }

    private static void lookAtWhatWasMade(Response response) {
        String name = Json.text(Json.read(response.body()), "name");
        if (name.isEmpty()) {
            return;
        }
        for (String part : List.of("", "/results", "/exceptions")) {
            requireDocumented(part, ask("GET " + statements() + "/" + name + part, ""));
        }
        requireDocumented("DELETE", ask("DELETE " + statements() + "/" + name, ""));
    }

    private static void requireDocumented(String asked, Response response) {
        assertThat(response.status()).as("%s: %s", asked, response.body()).isBetween(200, 499);
        if (!response.body().isEmpty()) {
            JsonNode body = Json.read(response.body());
            if (response.status() >= 400) {
                boolean kafka =
                        body.path("error_code").isInt() && body.path("message").isTextual();
                boolean cloud = body.path("errors").path(0).path("detail").isTextual()
                        && body.path("errors").path(0).path("status").isTextual();
                assertThat(kafka || cloud).as("%s: %s", asked, response.body()).isTrue();
                assertThat(response.body()).as(asked).doesNotContain("\\tat ").doesNotContain("java.lang.");
            }
        }
    }

    private static void known(String sql, String name) {
        String body = Json.object()
                .put("name", name)
                .set("spec", Json.object().put("statement", sql))
                .toString();
        assertThat(ask("POST " + statements(), body).status()).isEqualTo(201);
        LabClient.until(name, () -> {
            String phase = Json.read(ask("GET " + statements() + "/" + name, "").body())
                    .path("status")
                    .path("phase")
                    .asText();
            return phase.equals("COMPLETED") || phase.equals("RUNNING");
        });
    }

    private static String statements() {
        return "/sql/v1/organizations/" + identity.organization() + "/environments/" + identity.environment()
                + "/statements";
    }

    private static Response ask(String line, String body) {
        int space = line.indexOf(' ');
        String method = space < 0 ? "GET" : line.substring(0, space).toUpperCase(Locale.ROOT);
        String target = (space < 0 ? line : line.substring(space + 1))
                .replace("ORG", identity.organization())
                .replace("ENV", identity.environment())
                .replace("LKC", identity.cluster());
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String rawQuery = mark < 0 ? "" : target.substring(mark + 1);
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : rawQuery.split("&", -1)) {
            int equals = part.indexOf('=');
            query.putIfAbsent(
                    equals < 0 ? part : part.substring(0, equals), equals < 0 ? "" : part.substring(equals + 1));
        }
        return surface.answer(new Request("fuzz", method, path, rawQuery, query, headers, body, "http://127.0.0.1:1"))
                .orElseThrow(() -> new AssertionError("cut: " + line));
    }
}
