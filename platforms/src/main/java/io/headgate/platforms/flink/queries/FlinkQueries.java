package io.headgate.platforms.flink.queries;

import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Queries;
import io.headgate.platforms.Query;
import io.headgate.platforms.QueryResult;
import io.headgate.platforms.QueryResult.End;
import io.headgate.platforms.ResultRow;
import io.headgate.platforms.RowLimit;
import io.headgate.platforms.StatementFault;
import io.headgate.platforms.flink.gateway.SqlCursor;
import io.headgate.platforms.flink.gateway.SqlRow;
import io.headgate.platforms.flink.http.Pause;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.statements.FlinkNames;
import io.headgate.platforms.flink.store.TableRecord;
import io.headgate.platforms.flink.store.TableRecords;
import io.headgate.platforms.flink.tables.Catalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person types, in a session of its own: what is SET or USEd there touches nothing else. */
public final class FlinkQueries implements Queries {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Pattern DROP =
            Pattern.compile("(?is)^\\s*DROP\\s+(?:TABLE|VIEW)\\s+(?:IF\\s+EXISTS\\s+)?`?([^`;]+?)`?\\s*;?\\s*$");

    private final Catalog catalog;
    private final JobManager jobs;
    private final TableRecords records;

    public FlinkQueries(Catalog catalog, JobManager jobs, TableRecords records) {
        this.catalog = catalog;
        this.jobs = jobs;
        this.records = records;
    }

    @Override
    public QueryResult run(Query query) {
        long end = System.nanoTime() + query.deadline().toNanos();
        Optional<StatementFacts> facts =
                new FlinkSqlReader().read(query.sql()).statements().stream().findFirst();
        catalog.refresh();
        Map<String, String> settings = new TreeMap<>(FlinkNames.of(query.properties()));
        settings.put("pipeline.name", query.name());
        try (SqlCursor cursor = catalog.gateway().open(query.sql(), settings)) {
            RowLimit limit = new RowLimit(query.maxRows());
            List<SqlRow> rows = rows(cursor, limit, end);
            if (cursor.isQuery() && cursor.job().isPresent()) {
                return selected(query, cursor, rows, limit);
            }
            if (cursor.job().isPresent()) {
                return awaitJob(query, cursor.job().get(), facts, end);
            }
            if (!cursor.exhausted() && rows.isEmpty() && cursor.columns().isEmpty()) {
                cursor.cancel();
                return new QueryResult(query.name(), List.of(), List.of(), End.DEADLINE, "not done in time");
            }
            remember(query, facts);
            return result(query, cursor, rows, limit.reached() ? End.ROW_LIMIT : End.COMPLETE);
        }
    }

    private static List<SqlRow> rows(SqlCursor cursor, RowLimit limit, long end) {
        List<SqlRow> rows = new ArrayList<>();
        while (!cursor.exhausted() && !limit.reached() && System.nanoTime() - end < 0) {
            for (SqlRow row : cursor.next(LOOK)) {
                if (!limit.reached()) {
                    rows.add(row);
                    limit.count(row.change());
                }
            }
            if (cursor.job().isPresent() && !cursor.isQuery()) {
                break;
            }
        }
        return rows;
    }

    private QueryResult selected(Query query, SqlCursor cursor, List<SqlRow> rows, RowLimit limit) {
        if (cursor.exhausted()) {
            return result(query, cursor, rows, End.COMPLETE);
        }
        cursor.cancel();
        jobs.cancel(cursor.job().orElseThrow());
        return result(query, cursor, rows, limit.reached() ? End.ROW_LIMIT : End.DEADLINE);
    }

    private static QueryResult result(Query query, SqlCursor cursor, List<SqlRow> rows, End end) {
        List<ResultRow> shown = rows.stream()
                .map(row -> new ResultRow(row.change(), row.fields()))
                .toList();
        boolean plain = cursor.columns().equals(List.of("result"))
                && rows.size() == 1
                && rows.get(0).first().equals("OK");
        return plain
                ? new QueryResult(query.name(), List.of(), List.of(), End.COMPLETE, "OK")
                : new QueryResult(query.name(), cursor.columns(), shown, end, "");
    }

    /** Rows that stand in the statement itself come to an end; everything else goes on. */
    private QueryResult awaitJob(Query query, String id, Optional<StatementFacts> facts, long end) {
        boolean bounded = facts.map(StatementFacts::values).orElse(false);
        while (true) {
            Optional<Job> job = jobs.job(id);
            if (job.isPresent() && job.get().state().ended()) {
                return ended(query, job.get());
            }
            if (!bounded && job.filter(Job::runs).isPresent()) {
                return new QueryResult(query.name(), List.of(), List.of(), End.RUNNING, "job " + id + " runs");
            }
            if (System.nanoTime() - end >= 0) {
                return new QueryResult(query.name(), List.of(), List.of(), End.DEADLINE, "job " + id + " goes on");
            }
            Pause.shortly();
        }
    }

    private QueryResult ended(Query query, Job job) {
        return switch (job.state()) {
            case FINISHED ->
                new QueryResult(query.name(), List.of(), List.of(), End.COMPLETE, "job " + job.id() + " is complete");
            case FAILED,
                    CANCELED,
                    INITIALIZING,
                    CREATED,
                    RUNNING,
                    FAILING,
                    CANCELLING,
                    RESTARTING,
                    SUSPENDED,
                    RECONCILING,
                    UNKNOWN ->
                throw new PlatformException(
                        PlatformProblem.STATEMENT_FAILED,
                        "'" + query.name() + "' is " + job.platformState() + ": "
                                + jobs.faults(job.id()).stream()
                                        .findFirst()
                                        .map(StatementFault::message)
                                        .orElse("no reason is given"),
                        "mend the reason and run it again");
        };
    }

    /** A catalog in memory forgets with its session what was typed there. */
    private void remember(Query query, Optional<StatementFacts> facts) {
        if (!catalog.forgets()) {
            return;
        }
        Matcher drop = DROP.matcher(query.sql());
        if (drop.matches()) {
            records.remove(drop.group(1));
        }
        facts.filter(found -> found.kind() == StatementKind.CREATE_TABLE || found.kind() == StatementKind.CREATE_VIEW)
                .flatMap(StatementFacts::definition)
                .map(definition -> catalog.name(definition.name().path()))
                .ifPresent(table -> records.write(new TableRecord(
                        TableRecord.VERSION, table, query.sql(), query.sql(), "", System.currentTimeMillis())));
    }
}
