package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bad answer becomes one line that says which setting to look at, and holds no key. */
class BadAnswersTest {
    private static final List<String> PATH = List.of("sql", "v1");

    @Test
    void aWrongKeyPointsAtTheKeys() {
        try (TestServer server = new TestServer().then(401, "{\"errors\":[{\"detail\":\"Invalid key\"}]}")) {
            assertProblem(server, PlatformProblem.UNAUTHORIZED, "Invalid key", "'api-key' and 'api-secret'");
        }
    }

    @Test
    void aPageForPeoplePointsAtTheAddress() {
        try (TestServer server = new TestServer().then(200, "<html>Welcome</html>")) {
            assertProblem(server, PlatformProblem.WRONG_ADDRESS, "something other than JSON", "'endpoint'");
        }
    }

    @Test
    void tenMegabytesForPeoplePointAtTheAddressToo() {
        try (TestServer server = new TestServer().then(200, "<html>" + "x".repeat(10 << 20))) {
            assertProblem(server, PlatformProblem.WRONG_ADDRESS, "something other than JSON", "'endpoint'");
        }
    }

    @Test
    void anAnswerWithoutMeasureIsRefused() {
        try (TestServer server = new TestServer().then(200, "{\"a\":\"" + "x".repeat(17 << 20) + "\"}")) {
            assertProblem(server, PlatformProblem.BAD_ANSWER, "larger than 16 MB", "'endpoint'");
        }
    }

    @Test
    void brokenJsonIsABadAnswer() {
        try (TestServer server = new TestServer().then(200, "{\"data\":[{\"name\":\"" + TestServer.SECRET)) {
            assertProblem(server, PlatformProblem.BAD_ANSWER, "not complete or not JSON", "'endpoint'");
        }
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() {
        try (TestServer server = new TestServer().thenCutShort("{\"data\":[").then(200, "{\"data\":[]}")) {
            assertThat(server.api().get(PATH, Map.of()).ok()).isTrue();
            assertThat(server.asked()).hasSize(2);
        }
    }

    @Test
    void aHostThatIsNotThereIsNamedWithItsSetting() {
        Api api = TestServer.api(TestServer.settings(Map.of("endpoints.flink", "http://127.0.0.1:1")));

        assertThatThrownBy(() -> api.get(PATH, Map.of())).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.problem()).isEqualTo(PlatformProblem.UNREACHABLE);
            assertThat(e).hasMessageContaining("127.0.0.1:1");
            assertThat(e.remedy()).contains("'endpoints.flink'");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "403, FORBIDDEN",
        "404, GONE",
        "409, BUSY",
        "422, INVALID_REQUEST",
        "400, INVALID_REQUEST",
        "429, THROTTLED",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR"
    })
    void eachStatusHasItsProblem(int status, PlatformProblem problem) {
        try (TestServer server = new TestServer()
                .then(status, "{\"errors\":[{\"detail\":\"why\\n\\tat x.Y\"}]}", Map.of("Retry-After", "0"))) {
            assertProblem(server, problem, "why", "");
        }
    }

    @Test
    void kafkaRestSaysWhatIsWrongInItsOwnForm() {
        try (TestServer server = new TestServer().then(400, "{\"error_code\":40002,\"message\":\"bad topic\"}")) {
            assertProblem(server, PlatformProblem.INVALID_REQUEST, "bad topic", "");
        }
    }

    private static void assertProblem(TestServer server, PlatformProblem problem, String message, String remedy) {
        Api api = server.api();
        assertThatThrownBy(() -> api.orThrow(api.get(PATH, Map.of())))
                .isInstanceOfSatisfying(PlatformException.class, e -> {
                    assertThat(e.problem()).isEqualTo(problem);
                    assertThat(e).hasMessageContaining(message);
                    assertThat(e.remedy()).contains(remedy);
                    assertThat(e.getMessage() + e.remedy())
                            .doesNotContain("\n")
                            .doesNotContain(TestServer.KEY)
                            .doesNotContain(TestServer.SECRET);
                });
    }
}
