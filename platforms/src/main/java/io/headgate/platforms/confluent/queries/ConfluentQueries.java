package io.headgate.platforms.confluent.queries;

import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Queries;
import io.headgate.platforms.Query;
import io.headgate.platforms.QueryResult;
import io.headgate.platforms.ResultRow;
import io.headgate.platforms.RowLimit;
import io.headgate.platforms.confluent.pools.ConfluentPools;
import io.headgate.platforms.confluent.statements.Failures;
import io.headgate.platforms.confluent.statements.Labels;
import io.headgate.platforms.confluent.statements.NewStatement;
import io.headgate.platforms.confluent.statements.StatementDocument;
import io.headgate.platforms.confluent.statements.StatementsApi;
import java.util.List;
import java.util.Optional;

/** Statements of people. What is done or was only asked is deleted; a continuous INSERT stays and runs on. */
public final class ConfluentQueries implements Queries {
    private final StatementsApi api;
    private final ConfluentPools pools;
    private final Optional<String> pool;

    /** @param pool the pool for what does not name one */
    public ConfluentQueries(StatementsApi api, ConfluentPools pools, Optional<String> pool) {
        this.api = api;
        this.pools = pools;
        this.pool = pool;
    }

    @Override
    public QueryResult run(Query query) {
        Optional<String> runsIn = query.pool().or(() -> pool).map(pools::idOf);
        Labels labels = endsByItself(query.sql()) ? Labels.ofQuery() : Labels.ofPerson();
        Optional<StatementDocument> made =
                api.create(new NewStatement(query.name(), query.sql(), query.properties(), runsIn, labels));
        if (made.isEmpty()) {
            throw new PlatformException(
                    PlatformProblem.NAME_TAKEN,
                    "a statement " + query.name() + " exists already",
                    "choose another name, or delete it");
        }
        boolean goesOn = false;
        try {
            QueryResult result = watch(query, new Pauses(query.deadline()));
            goesOn = result.end() == QueryResult.End.RUNNING;
            return result;
        } finally {
            if (!goesOn) {
                api.forget(query.name());
            }
        }
    }

    private QueryResult watch(Query query, Pauses pauses) {
        Rows rows = new Rows(api, query.name(), new RowLimit(query.maxRows()));
        while (true) {
            StatementDocument seen = api.find(query.name())
                    .orElseThrow(() -> new PlatformException(
                            PlatformProblem.GONE,
                            "statement " + query.name() + " was deleted by somebody",
                            "run it again"));
            switch (seen.phase()) {
                case FAILED -> throw failed(seen);
                case PENDING, FAILING, STOPPING, DELETING, UNKNOWN -> {}
                case COMPLETED, STOPPED, RUNNING, DEGRADED -> {
                    boolean ended = seen.phase().terminal();
                    if (!ended && !answers(seen)) {
                        if (!endsByItself(query.sql())) {
                            return result(query, seen, List.of(), QueryResult.End.RUNNING);
                        }
                    } else if (ended && !answers(seen)) {
                        return result(query, seen, List.of(), QueryResult.End.COMPLETE);
                    } else if (rows.readPage()) {
                        pauses.somethingHappened();
                    }
                    if (rows.full()) {
                        return result(query, seen, rows.rows(), QueryResult.End.ROW_LIMIT);
                    }
                    if (rows.complete()) {
                        return result(query, seen, rows.rows(), QueryResult.End.COMPLETE);
                    }
                }
            }
            if (pauses.over()) {
                return late(query, seen, rows);
            }
            pauses.pause();
        }
    }

    /** Whether it has rows to give. */
    private static boolean answers(StatementDocument statement) {
        return !statement.columns().isEmpty();
    }

    /** An INSERT of values is waited for; one that reads tables runs on. */
    private static boolean endsByItself(String sql) {
        List<StatementFacts> facts = new FlinkSqlReader().read(sql).statements();
        return facts.stream()
                .allMatch(statement -> statement.values() || !statement.kind().writes());
    }

    private static QueryResult late(Query query, StatementDocument seen, Rows rows) {
        if (seen.phase() == Phase.PENDING || !answers(seen)) {
            throw new PlatformException(
                    seen.poolExhausted() ? PlatformProblem.POOL_EXHAUSTED : PlatformProblem.BUSY,
                    "statement " + query.name() + " is " + seen.platformPhase() + " after "
                            + query.deadline().toSeconds() + " s"
                            + (seen.detail().isEmpty() ? "" : ": ")
                            + seen.detail(),
                    "look at the capacity of the compute pool, or wait longer");
        }
        return result(query, seen, rows.rows(), QueryResult.End.DEADLINE);
    }

    private static QueryResult result(Query query, StatementDocument seen, List<ResultRow> rows, QueryResult.End end) {
        return new QueryResult(query.name(), seen.columns(), rows, end, seen.detail());
    }

    private static PlatformException failed(StatementDocument statement) {
        return new PlatformException(
                PlatformProblem.STATEMENT_FAILED,
                "statement " + statement.name() + " failed: " + statement.detail(),
                Failures.of(statement.detail()).remedy());
    }
}
