package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.ResultColumn;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Statements as they lie in the store. */
final class StatementCodec {
    private StatementCodec() {}

    static ObjectNode write(StatementRecord record) {
        StatementState state = record.state();
        ObjectNode node = Json.object()
                .put("uid", record.uid())
                .put("created", record.createdAt().toString())
                .put("updated", record.updatedAt().toString())
                .put("version", record.version());
        node.set("spec", record.spec());
        ObjectNode labels = node.putObject("labels");
        record.labels().forEach(labels::put);
        node.put("phase", state.phase().name())
                .put("detail", state.detail())
                .put("submitted", state.submitted())
                .put("due", state.due().toString())
                .put("since", state.since().toString())
                .put("exhausted", state.exhausted());
        node.set("start", positions(state.start()));
        node.set("offsets", positions(state.offsets()));
        state.traits().ifPresent(traits -> node.set("traits", traits(traits)));
        return node;
    }

    static StatementRecord read(String name, JsonNode node) {
        Map<String, String> labels = new TreeMap<>();
        node.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        StatementState state = new StatementState(
                Phase.valueOf(Json.text(node, "phase")),
                Json.text(node, "detail"),
                node.path("submitted").asBoolean(),
                Instant.parse(Json.text(node, "due")),
                Instant.parse(Json.text(node, "since")),
                node.has("traits") ? Optional.of(readTraits(node.get("traits"))) : Optional.empty(),
                readPositions(node.path("start")),
                readPositions(node.path("offsets")),
                node.path("exhausted").asBoolean());
        return new StatementRecord(
                name,
                Json.text(node, "uid"),
                Instant.parse(Json.text(node, "created")),
                Instant.parse(Json.text(node, "updated")),
                node.path("version").asLong(),
                node.path("spec") instanceof ObjectNode spec ? spec : Json.object(),
                labels,
                state);
    }

    private static ObjectNode positions(Positions positions) {
        ObjectNode node = Json.object();
        positions.topics().forEach((topic, offsets) -> node.put(topic, Positions.asText(offsets)));
        return node;
    }

    private static Positions readPositions(JsonNode node) {
        TreeMap<String, SortedMap<Integer, Long>> topics = new TreeMap<>();
        node.properties()
                .forEach(topic -> topics.put(
                        topic.getKey(), Positions.parse(topic.getValue().asText())));
        return new Positions(topics);
    }

    private static ObjectNode traits(StatementTraits traits) {
        ObjectNode node = Json.object()
                .put("kind", traits.kind().name())
                .put("bounded", traits.bounded())
                .put("append", traits.appendOnly())
                .put("stateful", traits.stateful());
        traits.upsertColumns().forEach(node.putArray("upsert")::add);
        ArrayNode columns = node.putArray("columns");
        traits.columns()
                .forEach(
                        column -> columns.addObject().put("name", column.name()).put("type", column.type()));
        paths(node.putArray("reads"), traits.reads());
        paths(node.putArray("writes"), traits.writes());
        return node;
    }

    private static StatementTraits readTraits(JsonNode node) {
        List<Integer> upsert = new ArrayList<>();
        node.path("upsert").forEach(index -> upsert.add(index.asInt()));
        List<ResultColumn> columns = new ArrayList<>();
        node.path("columns")
                .forEach(column -> columns.add(new ResultColumn(Json.text(column, "name"), Json.text(column, "type"))));
        return new StatementTraits(
                SqlKind.valueOf(Json.text(node, "kind")),
                node.path("bounded").asBoolean(),
                node.path("append").asBoolean(),
                upsert,
                columns,
                node.path("stateful").asBoolean(),
                readPaths(node.path("reads")),
                readPaths(node.path("writes")));
    }

    private static void paths(ArrayNode node, List<TablePath> paths) {
        for (TablePath path : paths) {
            node.addArray().add(path.catalog()).add(path.database()).add(path.name());
        }
    }

    private static List<TablePath> readPaths(JsonNode node) {
        List<TablePath> paths = new ArrayList<>();
        node.forEach(path -> paths.add(new TablePath(
                path.path(0).asText(), path.path(1).asText(), path.path(2).asText())));
        return paths;
    }
}
