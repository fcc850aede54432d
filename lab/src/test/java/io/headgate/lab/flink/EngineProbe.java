package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.ResultPage;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StopMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Speaks to an engine the way a test wants to: submits, waits with a deadline, reads rows. */
final class EngineProbe {
    static final String CATALOG = "lab";
    static final String DATABASE = "lab-cluster";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Engine engine;

    EngineProbe(Engine engine) {
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    /** Submits and returns the id. */
    String submit(String sql) {
        return submit(sql, Map.of(), Positions.NONE);
    }

    String submit(String sql, Map<String, String> properties, Positions start) {
        StatementOrder order = order(sql, properties, start);
        engine.submit(order);
        return order.id();
    }

    static StatementOrder order(String sql, Map<String, String> properties, Positions start) {
        String id = UUID.randomUUID().toString();
        return new StatementOrder(id, "test-" + id.substring(0, 8), sql, CATALOG, DATABASE, properties, start);
    }

    /** Runs DDL or a bounded statement to its end. */
    EngineStatement complete(String sql) {
        return await(submit(sql), EnginePhase.COMPLETED);
    }

    /** Starts a streaming statement and waits until it runs. */
    String running(String sql) {
        String id = submit(sql);
        await(id, EnginePhase.RUNNING);
        return id;
    }

    EngineStatement stop(String id) {
        engine.stop(id, StopMode.SAVEPOINT);
        return await(id, EnginePhase.STOPPED);
    }

    EngineStatement failed(String sql) {
        return await(submit(sql), EnginePhase.FAILED);
    }

    /** Waits for a phase; a FAILED nobody waits for ends the test with its detail. */
    EngineStatement await(String id, EnginePhase phase) {
        EngineStatement seen = await(id, found -> found.phase() == phase || found.phase() == EnginePhase.FAILED);
        assertThat(seen.phase()).as("phase, with detail: %s", seen.detail()).isEqualTo(phase);
        return seen;
    }

    EngineStatement await(String id, Predicate<EngineStatement> condition) {
        try {
            eventually("statement " + id, () -> condition.test(observe(id)));
        } catch (AssertionError tooLate) {
            throw new AssertionError(
                    tooLate.getMessage() + "; it is " + observe(id) + ", with " + engine.failures(id), tooLate);
        }
        return observe(id);
    }

    EngineStatement observe(String id) {
        return engine.observe(id).orElseThrow();
    }

    static void eventually(String what, BooleanSupplier condition) {
        eventually(what, PATIENCE, condition);
    }

    static void eventually(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + ": not within " + patience.toSeconds() + " s");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** The rows of a statement that ends by itself, cells joined by a bar. */
    List<String> rows(String sql) {
        return rows(sql, Map.of());
    }

    /** The rows a table has now. */
    List<String> snapshot(String query) {
        return inOrder(query).stream().sorted().toList();
    }

    /** As {@link #snapshot}, but rows in the order in which they were read. */
    List<String> inOrder(String query) {
        return rows(query, Map.of("sql.snapshot.mode", "now"));
    }

    private List<String> rows(String sql, Map<String, String> properties) {
        String id = submit(sql, properties, Positions.NONE);
        await(id, EnginePhase.COMPLETED);
        List<String> rows = allRows(id);
        engine.delete(id);
        return rows;
    }

    List<String> allRows(String id) {
        List<String> rows = new ArrayList<>();
        ResultPage page = engine.results(id, "");
        add(page, rows);
        while (page.nextToken().isPresent()) {
            page = engine.results(id, page.nextToken().get());
            add(page, rows);
        }
        return rows;
    }

    private static void add(ResultPage page, List<String> rows) {
        page.rows().forEach(row -> {
            List<String> cells = new ArrayList<>();
            for (JsonNode cell : row.cells()) {
                cells.add(cell.isArray() ? cell.toString() : cell.asText());
            }
            rows.add(String.join("|", cells));
        });
    }

    /** Waits until a query over what tables have now answers with these rows, in any order. */
    void awaitSnapshot(String query, String... expected) {
        List<String> wanted = List.of(expected).stream().sorted().toList();
        List<List<String>> last = new ArrayList<>();
        try {
            eventually(query, () -> {
                last.clear();
                last.add(snapshot(query));
                return last.get(0).equals(wanted);
            });
        } catch (AssertionError tooLate) {
            assertThat(last).as(tooLate.getMessage()).containsExactly(wanted);
        }
    }
}
