package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other programs find at the REST interfaces of Flink itself. */
class PlainGatewayTest {
    private final EngineProbe engine = SharedEngine.probe();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theCatalogIsTheDefaultOfEverySessionAndItsTablesAreShared() throws Exception {
        engine.complete("CREATE TABLE plain_seen (id BIGINT)");
        engine.complete("INSERT INTO plain_seen VALUES (4)");
        String gateway = engine.engine().endpoints().gateway();
        String session = post(gateway + "/v1/sessions", Json.object())
                .path("sessionHandle")
                .asText();

        assertThat(run(gateway, session, "SHOW CURRENT CATALOG")).containsExactly("lab");
        assertThat(run(gateway, session, "SHOW CURRENT DATABASE")).containsExactly("lab-cluster");
        assertThat(run(gateway, session, "SHOW TABLES LIKE 'plain_seen'")).containsExactly("plain_seen");
        run(gateway, session, "CREATE TABLE plain_made (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        run(gateway, session, "INSERT INTO plain_made VALUES (9)");

        engine.awaitSnapshot("SELECT id FROM plain_made", "9");
        assertThat(run(
                        gateway,
                        session,
                        "SELECT id FROM plain_seen /*+ OPTIONS('scan.bounded.mode'='latest-offset') */"))
                .containsExactly("4");
    }

    @Test
    void theJobManagerTellsOfItsJobs() throws Exception {
        String jobmanager = engine.engine().endpoints().jobmanager();

        assertThat(get(jobmanager + "/overview").path("flink-version").asText()).isEqualTo("2.3.0");
        assertThat(get(jobmanager + "/jobs/overview").has("jobs")).isTrue();
    }

    private List<String> run(String gateway, String session, String sql) throws Exception {
        String base = gateway + "/v1/sessions/" + session;
        String operation = post(base + "/statements", Json.object().put("statement", sql))
                .path("operationHandle")
                .asText();
        List<String> rows = new ArrayList<>();
        List<String> next =
                new ArrayList<>(List.of("/v1/sessions/" + session + "/operations/" + operation + "/result/0"));
        EngineProbe.eventually(sql, () -> {
            JsonNode page = getUnchecked(gateway + next.get(0));
            page.path("results")
                    .path("data")
                    .forEach(row -> rows.add(row.path("fields").path(0).asText()));
            if (page.has("nextResultUri")) {
                next.set(0, page.path("nextResultUri").asText());
            }
            return page.path("resultType").asText().equals("EOS");
        });
        return rows;
    }

    private JsonNode getUnchecked(String address) {
        try {
            return get(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private JsonNode post(String address, JsonNode body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.read(response.body());
    }
}
