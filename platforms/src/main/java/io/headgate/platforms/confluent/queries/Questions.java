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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Short questions of the adapter itself, put as statements that are deleted when they are answered. Several may be put before the
 * first answer is read: the service then works on all of them.
 */
public final class Questions {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The service needs some time in any case. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private final StatementsApi api;
    private final Optional<String> pool;

    public Questions(StatementsApi api, Optional<String> pool) {
        this.api = api;
        this.pool = pool;
    }

    /** A question that was put; to be answered once. */
    public final class Question {
        private final String name;
        private @Nullable StatementDocument begun;

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
                StatementDocument seen = begun == null ? look() : begun;
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

        private StatementDocument look() {
            return api.find(name)
                    .orElseThrow(() -> new PlatformException(
                            PlatformProblem.GONE, "statement " + name + " was deleted by somebody", "ask again"));
        }

        private boolean open() {
            return begun == null;
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

    /**
     * Waits until all of these are being answered: one list tells of all of them. What the list does not tell in time each question
     * finds out by itself.
     */
    public void awaitAll(Collection<Question> questions) {
        Pauses pauses = new Pauses(PATIENCE, FIRST_LOOK);
        while (questions.stream().filter(Question::open).count() > 1 && !pauses.over()) {
            pauses.pause();
            Map<String, StatementDocument> listed = new HashMap<>();
            api.list(Optional.empty(), Optional.of(Labels.QUERY))
                    .forEach(statement -> listed.put(statement.name(), statement));
            for (Question question : questions) {
                StatementDocument seen = listed.get(question.name);
                if (seen != null && seen.phase() != Phase.PENDING) {
                    question.begun = seen;
                }
            }
        }
    }

    /** Puts a question. */
    public Question ask(String sql) {
        String name = "headgate-query-" + UUID.randomUUID();
        api.create(new NewStatement(name, sql, Map.of(), pool, Labels.ofQuery()));
        return new Question(name);
    }
}
