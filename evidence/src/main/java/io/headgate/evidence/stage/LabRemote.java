package io.headgate.evidence.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A lab as evidence talks to it: faults, the journal of requests, the counts of effects, the statements that are there. */
public final class LabRemote {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOLDS_ITS_NAME = "user.confluent.io/headgate-ddl";
    private static final int MOST_REQUESTS = 50_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonNode state;

    private LabRemote(JsonNode state) {
        this.state = state;
    }

    /** The lab of a folder, which must be up. */
    public static LabRemote of(Path folder) {
        try {
            return new LabRemote(JSON.readTree(Files.readAllBytes(folder.resolve("lab.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value of the lab's state file, such as {@code /confluent/apiKey}. */
    public String text(String pointer) {
        return state.at(pointer).asText();
    }

    /** A request that came; status 0 is a connection that was cut. */
    public record Seen(long sequence, String method, String path, String statement, int status, List<String> faults) {
        public Seen {
            faults = List.copyOf(faults);
        }
    }

    /** Adds a rule under the id that it carries. */
    public void fault(Map<String, Object> rule) {
        call("POST", "/lab/faults", write(rule));
    }

    /** How often a rule has struck. */
    public long fired(String rule) {
        return call("GET", "/lab/faults/" + rule, "").path("fired").asLong();
    }

    /** How many requests a rule holds now. */
    public long waiting(String rule) {
        return call("GET", "/lab/faults/" + rule, "").path("waiting").asLong();
    }

    /** Lets go what a rule holds. */
    public void release(String rule) {
        call("POST", "/lab/faults/" + rule + "/release", "");
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
    public List<Seen> seenAfter(long sequence) {
        List<Seen> seen = new ArrayList<>();
        for (JsonNode entry : call("GET", "/lab/requests?limit=" + MOST_REQUESTS + "&after=" + sequence, "")
                .path("requests")) {
            List<String> faults = new ArrayList<>();
            entry.path("faults").forEach(fault -> faults.add(fault.asText()));
            seen.add(new Seen(
                    entry.path("sequence").asLong(),
                    entry.path("method").asText(),
                    entry.path("path").asText(),
                    entry.path("statement").asText(),
                    entry.path("status").asInt(),
                    faults));
        }
        return seen;
    }

    /** How often each effect has happened, by {@code KEY EFFECT}. */
    public Map<String, Long> effects() {
        Map<String, Long> effects = new TreeMap<>();
        call("GET", "/lab/effects", "")
                .path("effects")
                .forEach(node -> effects.put(
                        node.path("key").asText() + " " + node.path("effect").asText(),
                        node.path("count").asLong()));
        return effects;
    }

    /** The phase of every statement, by name; finished DDL that only holds its name is left out. */
    public Map<String, String> statements() {
        Map<String, String> phases = new TreeMap<>();
        String next = "/sql/v1/organizations/" + text("/confluent/organization") + "/environments/"
                + text("/confluent/environment") + "/statements?page_size=100";
        while (!next.isEmpty()) {
            JsonNode page = call("GET", next, "");
            for (JsonNode statement : page.path("data")) {
                if (!statement.path("metadata").path("labels").has(HOLDS_ITS_NAME)) {
                    phases.put(
                            statement.path("name").asText(),
                            statement.at("/status/phase").asText());
                }
            }
            String link = page.at("/metadata/next").asText("");
            next = link.isEmpty() || link.equals("null") ? "" : target(link);
        }
        return phases;
    }

    /** Names of the jobs that run, as Flink's JobManager says. */
    public Set<String> runningJobs() {
        Set<String> running = new TreeSet<>();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(text("/endpoints/jobmanager").replaceAll("/$", "") + "/jobs/overview"))
                .timeout(Duration.ofMinutes(1))
                .build();
        for (JsonNode job : answer(request).path("jobs")) {
            if (job.path("state").asText().equals("RUNNING")) {
                running.add(job.path("name").asText());
            }
        }
        return running;
    }

    private static String target(String link) {
        URI uri = URI.create(link);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private JsonNode call(String method, String path, String body) {
        String pair = text("/confluent/apiKey") + ":" + text("/confluent/apiSecret");
        HttpRequest request = HttpRequest.newBuilder(URI.create(text("/endpoints/confluent") + path))
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
        return answer(request);
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response = send(request);
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A kept connection may have been closed at the other end meanwhile; a question can be asked again. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            if (!request.method().equals("GET")) {
                throw e;
            }
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String write(Map<String, Object> rule) {
        try {
            return JSON.writeValueAsString(rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
