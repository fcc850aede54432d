package io.headgate.ledger.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.TestLedger;
import io.headgate.ledger.token.Role;
import io.headgate.pipelines.json.Digest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever is sent to the ledger is answered soon, and what it refuses it refuses in its own words: never with a 500. An input's
 * first byte chooses a route; what follows is the body, or the text of a parameter. The build replays the inputs beside the
 * resources of this package; to search for more:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 JAZZER_SSRF_PERMISSIVE_UNTIL_CONFIGURED=1 mvn -pl ledger -am -Djazzer.hooks=true -Dtest=RequestFuzzTest -Dsurefire.failIfNoSpecifiedTests=false test
 * }</pre>
 */
class RequestFuzzTest {
    private static final int LARGEST = 100_000;
    private static final Duration HUNG = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Ledger ledger;
    private static LedgerServer server;
    private static String token;

    @BeforeAll
    static void startServer() {
        ledger = TestLedger.open();
        server = LedgerServer.start(ledger, "127.0.0.1", 0, LARGEST);
        // a name that no input guesses, since inputs revoke tokens too
        token = ledger.tokens().create("fuzz-" + UUID.randomUUID(), Role.ADMIN);
    }

    @AfterAll
    static void stopServer() {
        server.close();
        ledger.close();
    }

    /** A request; with or without the input as its body. */
    private record Call(String method, String path, boolean withBody) {}

    @FuzzTest(maxDuration = "5m", maxExecutions = 100_000)
    void everyRequestIsAnsweredInWords(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        Call call = call(Byte.toUnsignedInt(input[0]), rest);
        byte[] body = call.withBody() ? rest : new byte[0];
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + call.path()))
                .timeout(HUNG)
                .header("Authorization", "Bearer " + token)
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 500) {
            throw new AssertionError(
                    call.method() + " " + call.path() + ": " + response.statusCode() + " " + response.body());
        }
        if (response.statusCode() >= 400) {
            requireWords(response.body());
        }
    }

    private static void requireWords(String body) throws IOException {
        JsonNode failure = JSON.readTree(body);
        if (failure.path("message").asText().isEmpty() || body.contains("\\tat ")) {
            throw new AssertionError(body);
        }
    }

    private static Call call(int route, byte[] rest) {
        String text = encoded(rest);
        return List.of(
                        new Call("POST", "/v1/environments/dev/rollout-ids", true),
                        new Call("PUT", "/v1/artifacts/" + digest(rest) + "?kind=SNAPSHOT", true),
                        new Call("PUT", "/v1/artifacts/" + text + "?kind=PLAN", true),
                        new Call("PUT", "/v1/artifacts/" + digest(rest) + "?kind=" + text, true),
                        new Call("POST", "/v1/tokens", true),
                        new Call("GET", "/v1/artifacts/" + text, false),
                        new Call("GET", "/v1/environments/" + text + "/leases", false),
                        new Call("GET", "/v1/environments/dev/rollouts?limit=" + text, false),
                        new Call("GET", "/v1/environments/dev/rollouts?after=" + text, false),
                        new Call("GET", "/v1/environments/dev/rollouts?cursor=" + text, false),
                        new Call("GET", "/v1/environments/dev/rollouts/" + text, false),
                        new Call("GET", "/v1/environments/dev/rollouts/" + text + "/touched", false),
                        new Call("GET", "/v1/environments/dev/rollouts/" + text + "/positions", false),
                        new Call("GET", "/v1/environments/dev/statements/" + text + "/owner", false),
                        new Call("GET", "/v1/environments/dev/schedules/" + text + "/runs", false),
                        new Call("GET", "/v1/environments/dev/audit?limit=" + text, false),
                        new Call("GET", "/v1/environments/" + text + "/pipelines", false),
                        new Call("GET", "/v1/" + text, false),
                        new Call("DELETE", "/v1/tokens/" + text, false))
                .get(route % 19);
    }

    private static String digest(byte[] content) {
        return Digest.of(content);
    }

    /** Every byte as a percent escape, so that any text makes an address. */
    private static String encoded(byte[] text) {
        StringBuilder address = new StringBuilder();
        for (byte each : Arrays.copyOf(text, Math.min(text.length, 200))) {
            address.append(String.format(Locale.ROOT, "%%%02X", each));
        }
        return address.isEmpty() ? "x" : address.toString();
    }
}
