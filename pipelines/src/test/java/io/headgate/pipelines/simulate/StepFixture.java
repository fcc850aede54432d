package io.headgate.pipelines.simulate;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import java.util.List;
import java.util.Optional;

/** Writes single steps by hand, as a planner might. */
final class StepFixture {
    private final SnapshotIndex snapshot;

    StepFixture(Snapshot snapshot) {
        this.snapshot = new SnapshotIndex(snapshot);
    }

    Step stop(String table, String statement) {
        return ofStatement(StepKind.STOP, table, "stop", statement);
    }

    Step resume(String table, String statement) {
        return ofStatement(StepKind.RESUME, table, "resume", statement);
    }

    Step verify(String table, String statement) {
        return ofStatement(StepKind.VERIFY, table, "verify", statement);
    }

    Step awaitCaughtUp(String table, String statement) {
        return ofStatement(StepKind.AWAIT_CAUGHT_UP, table, "caught-up", statement);
    }

    Step delete(String table, String statement) {
        return ofStatement(StepKind.DELETE_STATEMENT, table, "delete", statement);
    }

    Step drop(String table) {
        return step(StepKind.DROP_TABLE, table, "drop", "drop-" + table, List.of(), Optional.empty(), Optional.empty());
    }

    Step create(String table) {
        ProjectStatement ddl =
                snapshot.statement(snapshot.table(table).orElseThrow().ddl().orElseThrow());
        return step(
                StepKind.CREATE_TABLE,
                table,
                "create",
                "ddl-" + table,
                List.of(table),
                Optional.of(source(ddl)),
                Optional.empty());
    }

    Step start(String table, String statement, StartAt at) {
        ProjectStatement dml =
                snapshot.statement(snapshot.table(table).orElseThrow().writers().get(0));
        return step(StepKind.START, table, "start", statement, List.of(), Optional.of(source(dml)), Optional.of(at));
    }

    private static SqlSource source(ProjectStatement statement) {
        return new SqlSource(SqlSource.Origin.PROJECT, statement.id(), Digest.of(statement.sql()));
    }

    private static Step ofStatement(StepKind kind, String table, String what, String statement) {
        return step(kind, table, what, statement, List.of(), Optional.empty(), Optional.empty());
    }

    private static Step step(
            StepKind kind,
            String table,
            String what,
            String name,
            List<String> creates,
            Optional<SqlSource> sql,
            Optional<StartAt> start) {
        return new Step(
                table + "/" + what,
                table,
                kind,
                List.of(),
                Optional.of(name),
                Optional.empty(),
                creates,
                sql,
                start,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }
}
