package io.headgate.platforms.fake;

import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.StatementFault;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that the fake platform holds. Time passes when somebody looks: each look moves every statement on by one phase. */
final class FakeCluster {
    final FakeSwitches switches = new FakeSwitches();
    final Map<String, FakeTable> tables = new TreeMap<>();
    final Map<String, FakeStatement> statements = new TreeMap<>();
    final Map<String, Integer> effects = new LinkedHashMap<>();
    private long ids;

    synchronized String nextId(String kind) {
        ids++;
        return kind + "-" + ids;
    }

    /** Notes that something has really happened. */
    void happened(String name) {
        effects.merge(name, 1, Integer::sum);
    }

    FakeTable table(String name) {
        FakeTable table = tables.get(name);
        if (table == null) {
            throw new PlatformException(
                    PlatformProblem.SQL_REFUSED, "Object '" + name + "' not found", "create the table first");
        }
        return table;
    }

    /** One moment passes. */
    void tick() {
        for (FakeStatement statement : List.copyOf(statements.values())) {
            move(statement);
        }
        statements.values().stream()
                .filter(statement -> statement.phase == Phase.RUNNING)
                .forEach(this::flow);
    }

    private void move(FakeStatement statement) {
        switch (statement.phase) {
            case PENDING -> begin(statement);
            case RUNNING -> runOn(statement);
            case STOPPING -> halt(statement);
            case DELETING -> statements.remove(statement.name);
            case DEGRADED, COMPLETED, STOPPED, FAILING, FAILED, UNKNOWN -> {
                // stays so until somebody does something
            }
        }
    }

    private void begin(FakeStatement statement) {
        if (switches.refuses(statement.name)) {
            fail(statement, "SQL validation failed");
        } else if (!switches.held(statement.name)) {
            statement.ran = true;
            statement.phase = statement.values ? Phase.COMPLETED : Phase.RUNNING;
        }
    }

    private void runOn(FakeStatement statement) {
        if (switches.failing(statement.name)) {
            fail(statement, "it was switched to fail");
        }
    }

    private static void fail(FakeStatement statement, String why) {
        statement.phase = Phase.FAILED;
        statement.problem = why;
        statement.faults.add(new StatementFault(Instant.EPOCH, "java.lang.RuntimeException", why));
    }

    private void halt(FakeStatement statement) {
        flow(statement);
        statement.phase = Phase.STOPPED;
        statement.positionsKnown = !switches.refusesSavepoint(statement.name);
    }

    /** Copies what is new in the sources into the sinks. A topic that was made again shows nothing until it is longer than the old one. */
    private void flow(FakeStatement statement) {
        for (String source : statement.reads) {
            FakeTable table = tables.get(source);
            if (table == null) {
                continue;
            }
            int from = statement.offsets.getOrDefault(source, 0);
            List<String> fresh = List.copyOf(table.rows.subList(Math.min(from, table.rows.size()), table.rows.size()));
            statement.writes.forEach(sink -> write(sink, fresh));
            statement.offsets.put(source, Math.max(from, table.rows.size()));
        }
    }

    private void write(String sink, List<String> rows) {
        FakeTable table = tables.get(sink);
        if (table != null) {
            table.rows.addAll(rows);
        }
    }
}
