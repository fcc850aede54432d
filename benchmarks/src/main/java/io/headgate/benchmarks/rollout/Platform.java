package io.headgate.benchmarks.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The simulated lab, asked by plain HTTP: raw tables are made, statements listed, requests counted. */
final class Platform {
    static final JsonMapper JSON = new JsonMapper();
    private static final long PAUSE_MILLIS = 50;
    private static final int MOST = 1_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonNode state;

    private Platform(JsonNode state) {
        this.state = state;
    }

    /** The lab of a folder, which is up. */
    static Platform of(Path folder) throws IOException {
        return new Platform(JSON.readTree(folder.resolve("lab.json").toFile()));
    }

    String text(String pointer) {
        return state.at(pointer).asText();
    }

    /** Makes tables by their DDL, and waits for all of them. */
    void make(Map<String, String> tables) throws IOException, InterruptedException {
        List<String> open = new ArrayList<>();
        for (Map.Entry<String, String> table : tables.entrySet()) {
            String name = "raw-" + open.size();
            ObjectNode body = JSON.createObjectNode().put("name", name);
            ObjectNode spec = body.putObject("spec").put("statement", table.getValue());
            spec.putObject("properties")
                    .put("sql.current-catalog", text("/confluent/catalog"))
                    .put("sql.current-database", text("/confluent/database"));
            call("POST", statementsPath(), body.toString());
            open.add(name);
        }
        for (String name : open) {
            while (!phase(name).equals("COMPLETED")) {
                Thread.sleep(PAUSE_MILLIS);
            }
            call("DELETE", statementsPath() + "/" + name, "");
        }
    }

    private String phase(String name) throws IOException, InterruptedException {
        JsonNode status = call("GET", statementsPath() + "/" + name, "").path("status");
        if (status.path("phase").asText().equals("FAILED")) {
            throw new IllegalStateException(
                    name + " failed: " + status.path("detail").asText());
        }
        return status.path("phase").asText();
    }

    /** All statements, to the last page. */
    List<JsonNode> statements() throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String next = statementsPath() + "?page_size=100";
        while (!next.isEmpty()) {
            JsonNode page = call("GET", next, "");
            page.path("data").forEach(all::add);
            String link = page.at("/metadata/next").asText("");
            URI target = URI.create(link);
            next = link.isEmpty() || link.equals("null") ? "" : target.getRawPath() + "?" + target.getRawQuery();
        }
        return all;
    }

    /** How many requests have come. */
    long requests() throws IOException, InterruptedException {
        return call("GET", "/lab/requests?limit=0", "").path("count").asLong();
    }

    /** The requests to the surface since a number. */
    List<JsonNode> requestsAfter(long number) throws IOException, InterruptedException {
        List<JsonNode> requests = new ArrayList<>();
        call("GET", "/lab/requests?limit=" + MOST + "&after=" + number, "")
                .path("requests")
                .forEach(request -> {
                    if (!request.path("path").asText().startsWith("/lab/")) {
                        requests.add(request);
                    }
                });
        return requests;
    }

    private String statementsPath() {
        return "/sql/v1/organizations/" + text("/confluent/organization") + "/environments/"
                + text("/confluent/environment") + "/statements";
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        String pair = text("/confluent/apiKey") + ":" + text("/confluent/apiSecret");
        HttpRequest request = HttpRequest.newBuilder(URI.create(text("/endpoints/confluent") + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
