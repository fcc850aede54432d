package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
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
    void theOwnersOtherHostsMayKnowTheKeyAndNobodyElse() {
        String from = "https://flink.us-west-2.aws.confluent.cloud/x";

        assertThat(mayKnow(from, "https://flink.pr1jy6.us-east-2.aws.confluent.cloud/x"))
                .isTrue();
        assertThat(mayKnow(from, "http://flink.us-west-2.aws.confluent.cloud/x"))
                .as("in the open")
                .isFalse();
        assertThat(mayKnow(from, "https://confluent.cloud.example.com/x")).isFalse();
        assertThat(mayKnow(from, "https://confluent.com/x")).isFalse();
        assertThat(mayKnow("https://one.github.io/x", "https://other.github.io/x"))
                .as("a suffix for everybody")
                .isFalse();
        assertThat(mayKnow("https://10.0.0.1/x", "https://10.0.0.2/x")).isFalse();
    }

    private static boolean mayKnow(String from, String to) {
        return Exchange.mayKnowTheKey(HttpUrl.get(from), HttpUrl.get(to));
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
