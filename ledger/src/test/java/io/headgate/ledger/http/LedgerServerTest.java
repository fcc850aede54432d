package io.headgate.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerServerTest {
    private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String ARTIFACT = "/v1/artifacts/" + Digest.of(CONTENT) + "?kind=SNAPSHOT";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Ledger ledger;
    private static LedgerServer server;
    private static String viewer;
    private static String deployer;

    @BeforeAll
    static void startServer() {
        ledger = TestLedger.open();
        server = LedgerServer.start(ledger, "127.0.0.1", 0, 1000);
        viewer = ledger.tokens().create("viewer", Role.VIEWER);
        deployer = ledger.tokens().create("deployer", Role.DEPLOYER);
    }

    @AfterAll
    static void stopServer() {
        server.close();
        ledger.close();
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        assertThat(send("GET", "/health/live", "", new byte[0]).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/health/ready", "", new byte[0]).statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadedArtifactComesBack() throws Exception {
        assertThat(send("PUT", ARTIFACT, deployer, CONTENT).statusCode()).isEqualTo(200);
        assertThat(send("GET", ARTIFACT, viewer, new byte[0]).body()).isEqualTo("{}");
        assertThat(send("HEAD", ARTIFACT, viewer, new byte[0]).statusCode()).isEqualTo(200);
    }

    @Test
    void aTamperedArtifactIsRefused() throws Exception {
        refused(send("PUT", ARTIFACT, deployer, "{ }".getBytes(StandardCharsets.UTF_8)), 400, "USAGE");
    }

    @Test
    void anUnknownDigestIsNotFound() throws Exception {
        String path = "/v1/artifacts/" + Digest.of("nothing");
        refused(send("GET", path, viewer, new byte[0]), 404, "UNKNOWN_TABLE");
        assertThat(send("HEAD", path, viewer, new byte[0]).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyComesInWithoutAKnownToken() throws Exception {
        refused(send("GET", "/v1/environments/dev/leases", "", new byte[0]), 401, "REJECTED");
        refused(send("GET", "/v1/environments/dev/leases", "wrong", new byte[0]), 401, "REJECTED");
    }

    @Test
    void aViewerDoesNotWrite() throws Exception {
        refused(send("PUT", ARTIFACT, viewer, CONTENT), 403, "REJECTED");
        refused(send("GET", "/v1/tokens", deployer, new byte[0]), 403, "REJECTED");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        refused(send("PUT", ARTIFACT, deployer, new byte[1001]), 413, "USAGE");
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() throws Exception {
        refused(
                send("POST", "/v1/environments/dev/rollout-ids", deployer, "{".getBytes(StandardCharsets.UTF_8)),
                400,
                "USAGE");
    }

    @Test
    void aPathThatIsNotThereSaysSo() throws Exception {
        refused(send("GET", "/v1/nothing", viewer, new byte[0]), 404, "USAGE");
    }

    @Test
    void theDescriptionNamesEveryRouteAndNoOther() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(send("GET", "/v1/openapi.json", "", new byte[0]).body())
                .path("paths");
        Set<String> described = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        described.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey() + " "
                                + operation.getValue().path("x-role").asText("none"))));

        assertThat(described)
                .isEqualTo(Routes.of(ledger, HostPages.NONE).stream()
                        .map(route -> route.method() + " " + route.path() + " "
                                + route.role().map(Role::name).orElse("none"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void rolloutIdsAreGivenOut() throws Exception {
        assertThat(send(
                                "POST",
                                "/v1/environments/ids/rollout-ids",
                                deployer,
                                "{\"day\":\"2026-11-21\",\"commit\":\"ab\"}".getBytes(StandardCharsets.UTF_8))
                        .body())
                .isEqualTo("{\"rollout\":\"20261121-ab-1\"}");
    }

    private static void refused(HttpResponse<String> response, int status, String code) throws IOException {
        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode failure = new ObjectMapper().readTree(response.body());
        assertThat(failure.path("code").asText()).isEqualTo(code);
        assertThat(failure.path("message").asText()).isNotEmpty();
        assertThat(failure.path("remedy").asText()).isNotEmpty();
    }

    private static HttpResponse<String> send(String method, String path, String token, byte[] body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
