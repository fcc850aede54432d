package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.faults.FaultApi;
import io.headgate.lab.faults.FaultBook;
import io.headgate.lab.faults.Interference;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Router;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.journal.JournalApi;
import io.headgate.lab.journal.RequestJournal;
import io.headgate.lab.json.Json;
import io.headgate.lab.proxy.FlinkDoors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults, journal and effects in front of the plain SQL Gateway and JobManager. */
class FlinkDoorsTest {
    private final EngineProbe engine = SharedEngine.probe();
    private final HttpClient http = HttpClient.newHttpClient();
    private final FaultBook faults = new FaultBook();
    private final RequestJournal requests = new RequestJournal();

    @TempDir
    Path folder;

    private EffectJournal effects;
    private FlinkDoors doors;
    private Router lab;
    private String session;

    @BeforeEach
    void open() throws Exception {
        effects = EffectJournal.open(folder.resolve("effects.log"), Clock.systemUTC());
        Interference interference = new Interference(faults, requests, Clock.systemUTC());
        LabIdentity identity = LabIdentity.fromJson(LabIdentity.create()
                .toJson()
                .put("catalog", EngineProbe.CATALOG)
                .put("database", EngineProbe.DATABASE));
        doors = FlinkDoors.open(engine.engine(), identity, effects, interference);
        List<io.headgate.lab.http.Route> routes = new ArrayList<>(new FaultApi(faults).routes());
        routes.addAll(new JournalApi(requests, effects).routes());
        lab = new Router(routes);
        session = post("/v1/sessions", Json.object()).path("sessionHandle").asText();
    }

    @AfterEach
    void close() throws Exception {
        faults.clear();
        doors.close();
        effects.close();
    }

    @Test
    void whatIsDoneThroughTheDoorsIsCountedByItsKey() throws Exception {
        execute("CREATE TABLE door_made (id BIGINT) DISTRIBUTED INTO 1 BUCKETS", "");
        execute("CREATE TABLE IF NOT EXISTS door_made (id BIGINT)", "");
        String job = "1234567890abcdef1234567890abcd01";
        execute("INSERT INTO door_made SELECT id + 1 FROM door_made WHERE id < 0", "door-key", job);
        counted(EffectKind.TABLE_CREATED, "door_made");
        counted(EffectKind.JOB_STARTED, "door-key");
        counted(EffectKind.JOB_STARTED, job);

        send(HttpRequest.newBuilder(URI.create(doors.endpoints().jobmanager() + "/jobs/" + job + "?mode=cancel"))
                .method("PATCH", HttpRequest.BodyPublishers.noBody()));
        counted(EffectKind.JOB_CANCELLED, job);
        execute("DROP TABLE door_made", "");
        counted(EffectKind.TABLE_DROPPED, "door_made");

        assertThat(requests("surface=jobmanager")).containsExactly("PATCH /jobs/" + job + "?mode=cancel 202");
        assertThat(requests("surface=gateway&statement=door-key"))
                .containsExactly("POST /v1/sessions/" + session + "/statements 200");
    }

    @Test
    void aLostAnswerOfTheGatewayLeavesItsEffect() throws Exception {
        fault("{\"kind\":\"lose-answer\",\"surface\":\"gateway\",\"sql\":\"door_lost\",\"times\":1}");

        assertThatThrownBy(() -> submit("CREATE TABLE door_lost (id BIGINT)", "", ""))
                .isInstanceOf(IOException.class);

        counted(EffectKind.TABLE_CREATED, "door_lost");
        assertThat(requests("surface=gateway")).anyMatch(line -> line.endsWith("/statements 0"));
    }

    @Test
    void aGateBeforeTheEffectHoldsItUntilReleased() throws Exception {
        String id = fault("{\"kind\":\"gate\",\"at\":\"before\",\"surface\":\"gateway\",\"sql\":\"door_before\"}");
        CompletableFuture<String> held = held("CREATE TABLE door_before (id BIGINT)");
        awaitWaiting(id);

        assertThat(engine.engine().tables())
                .noneMatch(table -> table.path().name().equals("door_before"));
        release(id);

        assertThat(held.join()).isNotEmpty();
        counted(EffectKind.TABLE_CREATED, "door_before");
    }

    @Test
    void aGateAfterTheEffectHoldsTheAnswerUntilReleased() throws Exception {
        String id = fault("{\"kind\":\"gate\",\"at\":\"after\",\"surface\":\"gateway\",\"sql\":\"door_after\"}");
        CompletableFuture<String> held = held("CREATE TABLE door_after (id BIGINT)");
        awaitWaiting(id);

        counted(EffectKind.TABLE_CREATED, "door_after");
        assertThat(held).isNotDone();
        release(id);

        assertThat(held.join()).isNotEmpty();
    }

    @Test
    void anAnswerOfAFaultComesInsteadOfTheJobManagers() throws Exception {
        fault("{\"kind\":\"answer\",\"status\":503,\"surface\":\"jobmanager\",\"path\":\"^/overview\",\"times\":1}");
        HttpRequest overview = HttpRequest.newBuilder(
                        URI.create(doors.endpoints().jobmanager() + "/overview"))
                .build();

        assertThat(http.send(overview, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(503);
        assertThat(http.send(overview, HttpResponse.BodyHandlers.ofString()).body())
                .contains("\"flink-version\":\"2.3.0\"");
    }

    private void counted(EffectKind effect, String key) {
        EngineProbe.eventually(effect + " of " + key, () -> effects.count(key, effect) > 0);
        assertThat(effects.count(key, effect)).as("%s of %s", effect, key).isEqualTo(1);
    }

    private CompletableFuture<String> held(String sql) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return submit(sql, "", "");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void awaitWaiting(String fault) {
        EngineProbe.eventually(
                "a request waits at " + fault,
                () -> call("GET", "/lab/faults/" + fault, "").path("waiting").asInt() == 1);
    }

    private String fault(String rule) {
        return call("POST", "/lab/faults", rule).path("id").asText();
    }

    private void release(String fault) {
        call("POST", "/lab/faults/" + fault + "/release", "");
    }

    private List<String> requests(String query) {
        return StreamSupport.stream(
                        call("GET", "/lab/requests?" + query, "")
                                .path("requests")
                                .spliterator(),
                        false)
                .map(entry ->
                        entry.path("method").asText() + " " + entry.path("path").asText() + " "
                                + entry.path("status").asInt())
                .toList();
    }

    private JsonNode call(String method, String target, String body) {
        String[] parts = target.split("\\?", 2);
        Map<String, String> query = new java.util.TreeMap<>();
        if (parts.length > 1) {
            for (String each : parts[1].split("&", -1)) {
                query.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
            }
        }
        String text = lab.handle(new Request("r", method, parts[0], "", query, Map.of(), body, "http://lab"))
                .body();
        return text.isEmpty() ? Json.object() : Json.read(text);
    }

    private void execute(String sql, String name) throws IOException, InterruptedException {
        execute(sql, name, "");
    }

    private void execute(String sql, String name, String job) throws IOException, InterruptedException {
        String operation = submit(sql, name, job);
        URI status = URI.create(
                doors.endpoints().gateway() + "/v1/sessions/" + session + "/operations/" + operation + "/status");
        EngineProbe.eventually(sql, () -> {
            try {
                return send(HttpRequest.newBuilder(status))
                        .path("status")
                        .asText()
                        .equals("FINISHED");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String submit(String sql, String name, String job) throws IOException, InterruptedException {
        ObjectNode body = Json.object().put("statement", sql);
        ObjectNode config = body.putObject("executionConfig");
        if (!name.isEmpty()) {
            config.put("pipeline.name", name);
        }
        if (!job.isEmpty()) {
            config.put("$internal.pipeline.job-id", job);
        }
        return post("/v1/sessions/" + session + "/statements", body)
                .path("operationHandle")
                .asText();
    }

    private JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(doors.endpoints().gateway() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body().isEmpty() ? Json.object() : Json.read(response.body());
    }
}
