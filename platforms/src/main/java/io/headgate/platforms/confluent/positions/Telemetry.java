package io.headgate.platforms.confluent.positions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.platforms.confluent.http.Answer;
import io.headgate.platforms.confluent.http.Api;
import io.headgate.platforms.confluent.http.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/** The metrics of the last minutes. They come with a delay of a minute or so. */
final class Telemetry {
    private static final int MINUTES = 5;

    private final Api api;
    private final Clock clock;

    Telemetry(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** How many records wait in the sources of a statement; empty while nobody knows. */
    OptionalLong pendingRecords(String statement) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        ObjectNode query = Json.object();
        query.putArray("aggregations").addObject().put("metric", "io.confluent.flink/pending_records");
        query.putObject("filter")
                .put("field", "resource.flink_statement.name")
                .put("op", "EQ")
                .put("value", statement);
        query.put("granularity", "PT1M").put("limit", 100);
        query.putArray("group_by").add("resource.flink_statement.name");
        query.putArray("intervals").add(now.minus(MINUTES, ChronoUnit.MINUTES) + "/" + now);
        Answer answer = api.orThrow(api.ask(List.of("v2", "metrics", "cloud", "query"), query));
        OptionalLong latest = OptionalLong.empty();
        String latestTime = "";
        for (JsonNode point : answer.body().path("data")) {
            String time = point.path("timestamp").asText();
            if (time.compareTo(latestTime) >= 0) {
                latestTime = time;
                latest = OptionalLong.of(Math.round(point.path("value").asDouble()));
            }
        }
        return latest;
    }
}
