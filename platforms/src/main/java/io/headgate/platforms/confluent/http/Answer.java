package io.headgate.platforms.confluent.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param what method and path, for messages
 * @param body a missing node when there was none
 * @param retryAfter when the service wants to be asked again
 * @param requestId the service's own id of the request, empty when it gave none
 */
public record Answer(
        Service service, String what, int status, JsonNode body, Optional<Duration> retryAfter, String requestId) {
    private static final int GOOD = 200;
    private static final int NOT_GOOD = 300;

    public boolean ok() {
        return status >= GOOD && status < NOT_GOOD;
    }

    public boolean is(int code) {
        return status == code;
    }

    /** What the service says is wrong, in one line; both forms of its errors are known. */
    public String detail() {
        JsonNode error = body.path("errors").path(0);
        String detail = error.path("detail").asText(error.path("title").asText(""));
        return OneLine.of(detail.isEmpty() ? body.path("message").asText("") : detail);
    }

    /** The member of the request that is to blame: {@code /spec/statement}; empty when it does not say. */
    public String pointer() {
        return body.path("errors").path(0).path("source").path("pointer").asText("");
    }
}
