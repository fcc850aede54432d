package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.platforms.PlatformException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final List<String> PATH = List.of("x");

    @Test
    void whatOnlyReadsIsAskedAgainAfterATrouble() {
        try (TestServer server = new TestServer()
                .then(500, "{}")
                .then(429, "{}", Map.of("Retry-After", "0"))
                .then(200, "{}")) {
            assertThat(server.api().get(PATH, Map.of()).ok()).isTrue();
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void whatChangesSomethingIsSentOnce() {
        try (TestServer server = new TestServer().then(500, "{}")) {
            assertThat(server.api().post(PATH, Json.object()).status()).isEqualTo(500);
            assertThat(server.api().patch(PATH, Json.array()).status()).isEqualTo(500);
            assertThat(server.api().delete(PATH, Map.of()).status()).isEqualTo(500);
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void aRefusalIsNoTroubleAndIsNotRepeated() {
        try (TestServer server = new TestServer().then(403, "{}")) {
            assertThat(server.api().get(PATH, Map.of()).status()).isEqualTo(403);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void theServiceSaysWhenToComeAgain() {
        try (TestServer server = new TestServer().then(429, "{}", Map.of("Retry-After", "7"))) {
            Api api = server.api();
            assertThatThrownBy(() -> api.orThrow(api.post(PATH, Json.object())))
                    .isInstanceOfSatisfying(PlatformException.class, e -> assertThat(e.retryAfter())
                            .contains(Duration.ofSeconds(7)));
        }
    }

    @Test
    void aListIsReadToItsLastPageAtOurAddress() {
        try (TestServer server = new TestServer()
                .then(200, "{\"metadata\":{\"next\":\"https://elsewhere.example/x?page_token=t1\"},\"data\":[1,2]}")
                .then(200, "{\"metadata\":{\"next\":null},\"data\":[3]}")) {
            List<JsonNode> items = server.api().list(PATH, Map.of("page_size", "2"));

            assertThat(items).extracting(JsonNode::asInt).containsExactly(1, 2, 3);
            assertThat(server.asked())
                    .extracting(TestServer.Asked::path)
                    .containsExactly("/x?page_size=2", "/x?page_size=2&page_token=t1");
        }
    }

    @Test
    void theBudgetSpreadsWhatComesAtOnce() {
        RequestBudget budget = new RequestBudget(20);
        long begin = System.nanoTime();
        for (int request = 0; request < 25; request++) {
            budget.take();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(150));
    }
}
