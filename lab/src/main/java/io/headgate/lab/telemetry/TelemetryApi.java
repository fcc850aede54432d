package io.headgate.lab.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.StatementCounters;
import io.headgate.lab.engine.Topics.TopicInfo;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import io.headgate.lab.statements.Statements;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Answers queries with one point per group: the value as of now, at the begun minute. Counters are totals since the statement was
 * submitted, where the service gives what came in each interval.
 */
public final class TelemetryApi {
    private static final int DEFAULT_LIMIT = 1_000;

    private final LabIdentity identity;
    private final Statements statements;
    private final Engine engine;
    private final Clock clock;

    public TelemetryApi(LabIdentity identity, Statements statements, Clock clock) {
        this.identity = identity;
        this.statements = statements;
        this.engine = statements.engine();
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/v2/metrics/cloud/query", this::query),
                new Route("GET", "/v2/metrics/cloud/descriptors/metrics", this::descriptors));
    }

    /** A value and the labels that it can be filtered and grouped by. */
    private record Row(Map<String, String> labels, long value) {}

    private Response query(Request request, Map<String, String> variables) {
        ObjectNode body = request.jsonObject();
        String path = Json.text(body.path("aggregations").path(0), "metric");
        Metric metric = Metric.of(path)
                .orElseThrow(() -> ApiException.badField("/aggregations/0/metric", "Unknown metric '" + path + "'"));
        Predicate<Map<String, String>> wanted = MetricFilter.parse(body.path("filter"));
        List<String> groupBy = new ArrayList<>();
        body.path("group_by").forEach(field -> groupBy.add(field.asText()));
        Map<Map<String, String>, Long> groups = new LinkedHashMap<>();
        for (Row row : metric.isFlink() ? flink(metric) : retained()) {
            if (wanted.test(row.labels())) {
                Map<String, String> group = new LinkedHashMap<>();
                groupBy.forEach(field -> group.put(field, row.labels().getOrDefault(field, "")));
                groups.merge(group, row.value(), Long::sum);
            }
        }
        return Response.json(200, document(groups, body));
    }

    private ObjectNode document(Map<Map<String, String>, Long> groups, ObjectNode query) {
        boolean grouped = Json.text(query, "format").equals("GROUPED");
        int limit = query.path("limit").asInt(DEFAULT_LIMIT);
        String time = clock.instant().truncatedTo(ChronoUnit.MINUTES).toString();
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        for (Map.Entry<Map<String, String>, Long> group : groups.entrySet()) {
            if (data.size() < limit) {
                ObjectNode node = data.addObject();
                group.getKey().forEach(node::put);
                ObjectNode point = grouped ? node.putArray("points").addObject() : node;
                point.put("timestamp", time).put("value", (double) group.getValue());
            }
        }
        body.putObject("meta").putObject("pagination").put("page_size", limit);
        return body;
    }

    private List<Row> flink(Metric metric) {
        List<Row> rows = new ArrayList<>();
        for (Statements.Running running : statements.running(identity.computePool())) {
            StatementCounters counters = engine.counters(running.uid());
            long value =
                    switch (metric) {
                        case PENDING_RECORDS -> counters.pendingRecords();
                        case RECORDS_IN -> counters.recordsIn();
                        case RECORDS_OUT -> counters.recordsOut();
                        case RETAINED_BYTES -> 0;
                    };
            rows.add(new Row(
                    Map.of(
                            "resource.compute_pool.id", running.pool(),
                            "resource.flink_statement.name", running.name(),
                            "resource.flink_statement.uid", running.uid()),
                    value));
        }
        return rows;
    }

    private List<Row> retained() {
        List<Row> rows = new ArrayList<>();
        for (TopicInfo topic : engine.topics().list()) {
            rows.add(new Row(
                    Map.of("resource.kafka.id", identity.cluster(), "metric.topic", topic.name()),
                    engine.topics().retainedBytes(topic.name())));
        }
        return rows;
    }

    private Response descriptors(Request request, Map<String, String> variables) {
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        for (Metric metric : Metric.values()) {
            ObjectNode node = data.addObject()
                    .put("name", metric.path())
                    .put("description", metric.description())
                    .put("type", "GAUGE_INT64")
                    .put("unit", metric.isFlink() ? "1" : "By")
                    .put("lifecycle_stage", "GENERAL_AVAILABILITY");
            ArrayNode resources = node.putArray("resources");
            if (metric.isFlink()) {
                resources.add("compute_pool").add("flink_statement");
            } else {
                resources.add("kafka");
                node.putArray("labels").addObject().put("key", "topic");
            }
        }
        JsonNode pagination = Json.object().put("page_size", data.size()).put("total_size", data.size());
        body.putObject("meta").set("pagination", pagination);
        return Response.json(200, body);
    }
}
