package io.headgate.platforms.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a test asks of a lab beside its surface: faults, the journal of requests, the counts of effects. */
public final class LabControl {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int PAGE = 50_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LabEnvironment lab;

    LabControl(LabEnvironment lab) {
        this.lab = lab;
    }

    /** A request as the journal tells of it; status 0 is a connection that was cut. */
    public record Call(long sequence, String method, String path, String statement, int status, List<String> faults) {}

    /** Adds a rule, given as JSON, and gives its id. */
    public String fault(String rule) {
        return call("POST", "/lab/faults", rule).path("id").asText();
    }

    /** How often a rule has struck. */
    public long fired(String id) {
        return call("GET", "/lab/faults/" + id, "").path("fired").asLong();
    }

    /** How many requests or statements a rule holds now. */
    public long waiting(String id) {
        return call("GET", "/lab/faults/" + id, "").path("waiting").asLong();
    }

    /** Lets go what a rule holds. */
    public void release(String id) {
        call("POST", "/lab/faults/" + id + "/release", "");
    }

    /** Forgets all rules and lets go what they hold. */
    public void clearFaults() {
        call("DELETE", "/lab/faults", "");
    }

    /** The number of the latest request. */
    public long sequence() {
        return call("GET", "/lab/requests?limit=0", "").path("count").asLong();
    }

    /** The requests after a number, oldest first. */
    public List<Call> callsAfter(long sequence) {
        List<Call> calls = new ArrayList<>();
        JsonNode answer = call("GET", "/lab/requests?limit=" + PAGE + "&after=" + sequence, "");
        for (JsonNode entry : answer.path("requests")) {
            List<String> faults = new ArrayList<>();
            entry.path("faults").forEach(fault -> faults.add(fault.asText()));
            calls.add(new Call(
                    entry.path("sequence").asLong(),
                    entry.path("method").asText(),
                    entry.path("path").asText(),
                    entry.path("statement").asText(),
                    entry.path("status").asInt(),
                    faults));
        }
        return calls;
    }

    /**
     * How often an effect really happened.
     *
     * @param key the hex digits of an effect's key, or the name of a statement, table or topic
     * @param effect {@code STATEMENT_CREATED} and the like
     */
    public long effects(String key, String effect) {
        for (JsonNode node : call("GET", "/lab/effects?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8), "")
                .path("effects")) {
            if (node.path("effect").asText().equals(effect)) {
                return node.path("count").asLong();
            }
        }
        return 0;
    }

    /** A call of the lab's, of any path; the body of the answer. */
    public JsonNode call(String method, String path, String body) {
        String pair = lab.confluentId("apiKey") + ":" + lab.confluentId("apiSecret");
        HttpRequest request = HttpRequest.newBuilder(URI.create(lab.confluentBase() + path))
                .timeout(Duration.ofMinutes(1))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return MAPPER.readTree(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
