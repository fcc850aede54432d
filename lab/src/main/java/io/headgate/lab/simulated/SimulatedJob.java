package io.headgate.lab.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.ResultRow;
import io.headgate.lab.engine.StatementCounters;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.Topics;
import io.headgate.lab.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One statement of the simulated engine; guards itself. */
final class SimulatedJob {
    private static final long RECORDS_PER_TICK = 1_000;

    private final StatementOrder order;
    private EnginePhase phase;
    private String detail;
    private boolean savepoint;
    private Optional<StatementTraits> traits = Optional.empty();
    private List<ResultRow> rows = List.of();
    private List<String> sinks = List.of();
    private final TreeMap<String, SortedMap<Integer, Long>> positions = new TreeMap<>();
    private long recordsIn;
    private long recordsOut;

    SimulatedJob(StatementOrder order) {
        this(order, EnginePhase.PENDING, "", false);
    }

    private SimulatedJob(StatementOrder order, EnginePhase phase, String detail, boolean savepoint) {
        this.order = order;
        this.phase = phase;
        this.detail = detail;
        this.savepoint = savepoint;
    }

    StatementOrder order() {
        return order;
    }

    synchronized EnginePhase phase() {
        return phase;
    }

    synchronized EngineStatement view() {
        boolean known = phase == EnginePhase.STOPPED && savepoint;
        return new EngineStatement(phase, detail, traits, known ? new Positions(positions) : Positions.NONE, 0);
    }

    synchronized void describe(StatementTraits known, List<String> topicsWritten) {
        traits = Optional.of(known);
        sinks = List.copyOf(topicsWritten);
    }

    synchronized void complete(List<ResultRow> answer) {
        phase = EnginePhase.COMPLETED;
        rows = List.copyOf(answer);
    }

    synchronized void fail(String reason) {
        phase = EnginePhase.FAILED;
        detail = reason;
    }

    /** Begins to read, unless it was stopped in the meantime; positions that it has already are kept. */
    synchronized void run(Map<String, SortedMap<Integer, Long>> start) {
        start.forEach((topic, offsets) -> positions.putIfAbsent(topic, new TreeMap<>(offsets)));
        if (phase == EnginePhase.PENDING) {
            phase = EnginePhase.RUNNING;
        }
    }

    synchronized void stop(boolean withSavepoint) {
        phase = EnginePhase.STOPPED;
        savepoint = withSavepoint;
    }

    /** Goes on; false when it was stopped before it ever began, and has to be started. */
    synchronized boolean resume() {
        savepoint = false;
        phase = positions.isEmpty() ? EnginePhase.PENDING : EnginePhase.RUNNING;
        return phase == EnginePhase.RUNNING;
    }

    synchronized List<ResultRow> rows() {
        return rows;
    }

    /** Topics that are read. */
    synchronized List<String> sources() {
        return List.copyOf(positions.keySet());
    }

    /** Topics that are written. */
    synchronized List<String> sinks() {
        return sinks;
    }

    /** Reads what there is, up to a limit; what is read is written. */
    synchronized void flow(SimulatedTopics topics) {
        if (phase != EnginePhase.RUNNING) {
            return;
        }
        long read = 0;
        for (Map.Entry<String, SortedMap<Integer, Long>> source : positions.entrySet()) {
            for (Map.Entry<Integer, Topics.OffsetRange> range :
                    topics.offsets(source.getKey()).entrySet()) {
                long from = Math.max(0, source.getValue().getOrDefault(range.getKey(), 0L));
                long to = Math.min(range.getValue().end(), from + RECORDS_PER_TICK);
                if (to > from) {
                    source.getValue().put(range.getKey(), to);
                    read += to - from;
                }
            }
        }
        recordsIn += read;
        for (String sink : sinks) {
            topics.append(sink, read);
            recordsOut += read;
        }
    }

    synchronized StatementCounters counters(SimulatedTopics topics) {
        long pending = 0;
        if (phase == EnginePhase.RUNNING) {
            for (Map.Entry<String, SortedMap<Integer, Long>> source : positions.entrySet()) {
                for (Map.Entry<Integer, Topics.OffsetRange> range :
                        topics.offsets(source.getKey()).entrySet()) {
                    long at = Math.max(0, source.getValue().getOrDefault(range.getKey(), 0L));
                    pending += Math.max(0, range.getValue().end() - at);
                }
            }
        }
        return new StatementCounters(recordsIn, recordsOut, pending);
    }

    /** What must survive at once. */
    synchronized ObjectNode toJson() {
        ObjectNode node = Json.object()
                .put("name", order.name())
                .put("sql", order.sql())
                .put("catalog", order.catalog())
                .put("database", order.database())
                .put("phase", phase.name())
                .put("detail", detail)
                .put("savepoint", savepoint);
        ObjectNode properties = node.putObject("properties");
        order.properties().forEach(properties::put);
        write(node.putObject("start"), order.startPositions().topics());
        write(node.putObject("positions"), positions);
        return node;
    }

    static SimulatedJob fromJson(String id, JsonNode node) {
        Map<String, String> properties = new TreeMap<>();
        node.path("properties")
                .properties()
                .forEach(
                        entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        StatementOrder order = new StatementOrder(
                id,
                Json.text(node, "name"),
                Json.text(node, "sql"),
                Json.text(node, "catalog"),
                Json.text(node, "database"),
                properties,
                new Positions(read(node.path("start"))));
        SimulatedJob job = new SimulatedJob(
                order,
                EnginePhase.valueOf(Json.text(node, "phase")),
                Json.text(node, "detail"),
                node.path("savepoint").asBoolean());
        job.positions.putAll(read(node.path("positions")));
        return job;
    }

    /** Positions and counts, which may lag behind after a crash. */
    synchronized ObjectNode progress() {
        ObjectNode node = Json.object().put("in", recordsIn).put("out", recordsOut);
        write(node.putObject("positions"), positions);
        return node;
    }

    synchronized void restoreProgress(JsonNode node) {
        recordsIn = node.path("in").asLong();
        recordsOut = node.path("out").asLong();
        if (phase == EnginePhase.RUNNING) {
            positions.putAll(read(node.path("positions")));
        }
    }

    private static void write(ObjectNode node, Map<String, SortedMap<Integer, Long>> topics) {
        topics.forEach((topic, offsets) -> node.put(topic, Positions.asText(offsets)));
    }

    private static SortedMap<String, SortedMap<Integer, Long>> read(JsonNode node) {
        TreeMap<String, SortedMap<Integer, Long>> topics = new TreeMap<>();
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(node.properties());
        for (Map.Entry<String, JsonNode> entry : entries) {
            topics.put(entry.getKey(), Positions.parse(entry.getValue().asText()));
        }
        return topics;
    }
}
