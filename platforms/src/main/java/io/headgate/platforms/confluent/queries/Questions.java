package io.headgate.platforms.confluent.queries;

import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.ResultRow;
import io.headgate.platforms.RowLimit;
import io.headgate.platforms.confluent.statements.Labels;
import io.headgate.platforms.confluent.statements.NewStatement;
import io.headgate.platforms.confluent.statements.StatementDocument;
import io.headgate.platforms.confluent.statements.StatementsApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Short questions of the adapter itself, put as statements that are deleted when they are answered. Several may be put before the
 * first answer is read: the service then works on all of them.
 */
public final class Questions {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StatementsApi api;
    private final Optional<String> pool;

    public Questions(StatementsApi api, Optional<String> pool) {
        this.api = api;
        this.pool = pool;
    }

    /** A question that was put; to be answered once. */
    public final class Question {
        private final String name;

        private Question(String name) {
            this.name = name;
        }

        /** All rows. */
        public List<ResultRow> answer() {
            try {
                Pauses pauses = new Pauses(PATIENCE);
                awaitStart(pauses);
                Rows rows = new Rows(api, name, new RowLimit(Integer.MAX_VALUE));
                while (!rows.complete()) {
                    boolean read = rows.readPage();
                    // pages that go on without an end are no answer either
                    if (!rows.complete() && (!read || pauses.over())) {
                        waitFor(pauses);
                    }
                }
                return rows.rows();
            } finally {
                api.forget(name);
            }
        }

        private void awaitStart(Pauses pauses) {
            while (true) {
                StatementDocument seen = api.find(name)
                        .orElseThrow(() -> new PlatformException(
                                PlatformProblem.GONE, "statement " + name + " was deleted by somebody", "ask again"));
                if (seen.phase() == Phase.FAILED) {
                    throw new PlatformException(
                            PlatformProblem.STATEMENT_FAILED,
                            "the catalog cannot be read: " + seen.detail(),
                            "look at 'catalog', 'database' and 'compute-pool'");
                }
                if (seen.phase() != Phase.PENDING) {
                    return;
                }
                waitFor(pauses);
            }
        }

        private void waitFor(Pauses pauses) {
            if (pauses.over()) {
                throw new PlatformException(
                        PlatformProblem.POOL_EXHAUSTED,
                        "statement " + name + " got no answer in " + PATIENCE.toSeconds() + " s",
                        "look at the capacity of 'compute-pool'");
            }
            pauses.pause();
        }
    }

    /** Puts a question. */
    public Question ask(String sql) {
        String name = "headgate-query-" + UUID.randomUUID();
        api.create(new NewStatement(name, sql, Map.of(), pool, Labels.ofQuery()));
        return new Question(name);
    }
}
