package io.headgate.platforms.flink.http;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service of Flink answered, in JSON. */
public record Answer(int status, JsonNode json) {
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public boolean notFound() {
        return status == 404;
    }

    /** All that Flink says about a failure, stack traces included; for matching, not for people. */
    public String errors() {
        StringBuilder all = new StringBuilder();
        json.path("errors").forEach(error -> all.append(error.asText()).append('\n'));
        return all.toString();
    }
}
