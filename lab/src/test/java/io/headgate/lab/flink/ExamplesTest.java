package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every file of the example projects runs unchanged, and the last tables hold what the projects say they must. */
class ExamplesTest {
    /** Ten statements in a row, each behind the checkpoints of the one before: on a starved machine that takes minutes. */
    private static final Duration UNTIL_ALL_ARE_READ = Duration.ofMinutes(10);

    private final EngineProbe engine = SharedEngine.probe();

    @Test
    void ordersRunsAndItsFactIsRight() {
        run("orders");
    }

    @Test
    @Tag("heavy")
    void graph14RunsAndItsFactsAreRight() {
        run("graph14");
    }

    @Test
    @Tag("heavy")
    void customer360RunsAndItsTablesAreRight() {
        run("customer360");
    }

    private void run(String name) {
        ExampleProject project = new ExampleProject(name);
        long start = System.nanoTime();
        project.rawTables().forEach(file -> engine.complete(ExampleProject.text(file)));
        project.tables().forEach(file -> engine.complete(ExampleProject.text(file)));
        List<String> fed = project.rawRows().stream()
                .map(file -> engine.submit(ExampleProject.text(file)))
                .toList();
        fed.forEach(id -> engine.await(id, EnginePhase.COMPLETED));
        List<String> running = project.statements().stream().map(this::start).toList();
        running.forEach(id -> engine.await(id, EnginePhase.RUNNING));
        System.out.printf("%s deployed in %d ms%n", name, (System.nanoTime() - start) / 1_000_000);
        for (Map.Entry<String, JsonNode> table : Json.read(ExampleProject.text(project.expected()))
                .path("tables")
                .properties()) {
            awaitRows(table.getKey(), table.getValue());
        }
        System.out.printf("%s right after %d ms%n", name, (System.nanoTime() - start) / 1_000_000);
        running.forEach(id -> assertThat(engine.observe(id).phase()).isEqualTo(EnginePhase.RUNNING));
        running.forEach(engine.engine()::delete);
    }

    private String start(Path file) {
        return engine.submit(ExampleProject.text(file), ExampleProject.properties(file), Positions.NONE);
    }

    private void awaitRows(String table, JsonNode expected) {
        List<String> key = texts(expected.path("key"));
        List<String> missing = new ArrayList<>();
        try {
            EngineProbe.eventually(table, UNTIL_ALL_ARE_READ, () -> {
                missing.clear();
                missing.addAll(missing(table, key, expected));
                return missing.isEmpty();
            });
        } catch (AssertionError tooLate) {
            assertThat(missing).as(tooLate.getMessage()).isEmpty();
        }
    }

    /** What is not as expected, in words. */
    private List<String> missing(String table, List<String> key, JsonNode expected) {
        List<String> columns = columns(key, expected.path("rows"));
        Map<List<String>, List<String>> rows = rows(table, key, columns);
        List<String> missing = new ArrayList<>();
        if (rows.size() != expected.path("count").asInt()) {
            missing.add("count is " + rows.size() + " instead of " + expected.path("count"));
        }
        for (JsonNode row : expected.path("rows")) {
            List<String> wantedKey =
                    key.stream().map(column -> row.path(column).asText()).toList();
            List<String> found = rows.getOrDefault(wantedKey, List.of());
            for (Map.Entry<String, JsonNode> cell : row.properties()) {
                String seen = found.isEmpty() ? "no row" : found.get(columns.indexOf(cell.getKey()));
                if (!seen.equals(cell.getValue().asText())) {
                    missing.add(wantedKey + "." + cell.getKey() + " is " + seen + " instead of " + cell.getValue());
                }
            }
        }
        return missing;
    }

    private static List<String> columns(List<String> key, JsonNode rows) {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        key.forEach(column -> columns.put(column, true));
        rows.forEach(row -> row.fieldNames().forEachRemaining(column -> columns.put(column, true)));
        return List.copyOf(columns.keySet());
    }

    /** The last row of each key. */
    private Map<List<String>, List<String>> rows(String table, List<String> key, List<String> columns) {
        String select = columns.stream()
                .map(column -> "CAST(`" + column + "` AS STRING)")
                .collect(Collectors.joining(", ", "SELECT ", " FROM `" + table + "`"));
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        for (String row : engine.inOrder(select)) {
            List<String> cells = Arrays.asList(row.split("\\|", -1));
            rows.put(cells.subList(0, key.size()), cells);
        }
        return rows;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
