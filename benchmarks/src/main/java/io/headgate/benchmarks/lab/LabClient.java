package io.headgate.benchmarks.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lab that was started with {@code headgate lab up}, as a stranger would talk to it: by HTTP, statement by statement. */
final class LabClient implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;
    private static final long PATIENCE_SECONDS = 120;
    private static final Set<String> GOOD = Set.of("RUNNING", "COMPLETED");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String headgate;
    private final Path folder;
    private final String state;

    private LabClient(String headgate, Path folder, String state) {
        this.headgate = headgate;
        this.folder = folder;
        this.state = state;
    }

    static LabClient up(String headgate, Path folder, String engine) throws IOException, InterruptedException {
        String state = command(
                headgate, "lab", "up", "--ephemeral", "--json", "--engine", engine, "--folder", folder.toString());
        return new LabClient(headgate, folder, state);
    }

    String process() {
        return value(state, "pid");
    }

    /** Runs a statement until it is RUNNING or COMPLETED; returns how many seconds that took. */
    double run(String name, String sql) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        send(request("")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":" + quoted(name) + ",\"spec\":{\"statement\":"
                        + quoted(sql) + ",\"properties\":{\"sql.current-catalog\":" + quoted(value(state, "catalog"))
                        + ",\"sql.current-database\":" + quoted(value(state, "database")) + "}}}")));
        while (true) {
            String answer = send(request("/" + name));
            String phase = value(answer, "phase");
            if (GOOD.contains(phase)) {
                return (System.nanoTime() - begun) / 1e9;
            }
            if (phase.equals("FAILED") || System.nanoTime() - begun > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException(name + " is " + phase + ": " + answer);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private HttpRequest.Builder request(String path) {
        String pair = value(state, "apiKey") + ":" + value(state, "apiSecret");
        String address = value(state, "confluent") + "/sql/v1/organizations/" + value(state, "organization")
                + "/environments/" + value(state, "environment") + "/statements" + path;
        return HttpRequest.newBuilder(URI.create(address))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json");
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The first text or number that a JSON document has under a key. Enough here, where no key comes twice. */
    private static String value(String json, String key) {
        Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*(?:\"([^\"]*)\"|(\\d+))")
                .matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + key + " in " + json);
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            switch (each) {
                case '"', '\\' -> json.append('\\').append(each);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(each);
            }
        }
        return json.append('"').toString();
    }

    private static String command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + process.exitValue());
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        try {
            command(headgate, "lab", "down", "--folder", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the lab was stopped", e);
        }
    }
}
