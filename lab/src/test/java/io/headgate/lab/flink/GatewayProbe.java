package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A session of the plain SQL Gateway, spoken to by HTTP. */
final class GatewayProbe {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String session;

    private GatewayProbe(String gateway) {
        this.gateway = gateway;
        this.session = post(gateway + "/v1/sessions", Json.object())
                .path("sessionHandle")
                .asText();
    }

    static GatewayProbe session(String gateway) {
        return new GatewayProbe(gateway);
    }

    /** The first column of all rows of a statement that ends. */
    List<String> run(String sql) {
        return run(sql, Map.of());
    }

    /** With settings for this statement only; of a streaming INSERT the only row is the id of its job. */
    List<String> run(String sql, Map<String, String> settings) {
        ObjectNode body = Json.object().put("statement", sql);
        settings.forEach(body.putObject("executionConfig")::put);
        String base = gateway + "/v1/sessions/" + session;
        String operation =
                post(base + "/statements", body).path("operationHandle").asText();
        List<String> rows = new ArrayList<>();
        List<String> next =
                new ArrayList<>(List.of("/v1/sessions/" + session + "/operations/" + operation + "/result/0"));
        EngineProbe.eventually(sql, () -> {
            JsonNode page = get(gateway + next.get(0));
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

    JsonNode get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    private JsonNode post(String address, JsonNode body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return Json.read(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
