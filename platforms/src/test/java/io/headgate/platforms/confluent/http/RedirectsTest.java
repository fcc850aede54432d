package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedirectsTest {
    private static final List<String> PATH = List.of("x");

    @Test
    void theKeyGoesAlongOnTheSameHost() {
        try (TestServer server = new TestServer()) {
            server.then(307, "", Map.of("Location", server.base() + "/y")).then(200, "{}");

            assertThat(server.api().post(PATH, Json.object()).ok()).isTrue();
            assertThat(server.asked()).extracting(TestServer.Asked::method).containsExactly("POST", "POST");
            assertThat(server.asked())
                    .extracting(TestServer.Asked::authorization)
                    .allMatch(given -> given.startsWith("Basic "));
        }
    }

    @Test
    void theKeyStaysBehindOnAnotherHostAndComesNotBack() {
        try (TestServer server = new TestServer()) {
            server.then(302, "", Map.of("Location", server.alias() + "/y"))
                    .then(302, "", Map.of("Location", server.base() + "/z"))
                    .then(200, "{}");

            assertThat(server.api().get(PATH, Map.of()).ok()).isTrue();
            assertThat(server.asked())
                    .extracting(TestServer.Asked::authorization)
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("Basic "),
                            second -> assertThat(second).isEmpty(),
                            third -> assertThat(third).isEmpty());
        }
    }

    @Test
    void fiveHopsAreEnough() {
        try (TestServer server = new TestServer()) {
            server.then(302, "", Map.of("Location", server.base() + "/again"));
            Api api = server.api();

            assertThatThrownBy(() -> api.get(PATH, Map.of()))
                    .isInstanceOfSatisfying(PlatformException.class, e -> assertThat(e.problem())
                            .isEqualTo(PlatformProblem.WRONG_ADDRESS));
            assertThat(server.asked()).hasSize(6);
        }
    }
}
