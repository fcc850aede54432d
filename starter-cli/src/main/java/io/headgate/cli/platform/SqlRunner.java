package io.headgate.cli.platform;

import io.headgate.pipelines.config.Platform;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the statements of a script one after another, until one fails. */
final class SqlRunner {
    /** Hears of each statement. */
    interface Listener {
        void begins(int number, SqlScript.Statement statement);

        void ended(SqlOutcome outcome);
    }

    /** The service's own switch for queries over what is there at their start. */
    private static final String SNAPSHOT = "sql.snapshot.mode";

    private static final String NOW = "now";

    private final FlinkPlatform platform;
    private final Platform kind;
    private final SqlSession session;
    private final SqlOptions options;
    private final Listener listener;
    private final String run = "sql-" + Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX) + "-"
            + Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);

    SqlRunner(FlinkPlatform platform, Platform kind, SqlOptions options, Listener listener) {
        this.platform = platform;
        this.kind = kind;
        this.session = new SqlSession(kind);
        this.options = options;
        this.listener = listener;
    }

    /** What became of those that were tried. */
    List<SqlOutcome> run(List<SqlScript.Statement> script) {
        List<SqlOutcome> outcomes = new ArrayList<>();
        for (SqlScript.Statement statement : script) {
            listener.begins(outcomes.size() + 1, statement);
            SqlOutcome outcome = run(statement, outcomes.size() + 1);
            listener.ended(outcome);
            outcomes.add(outcome);
            if (outcome.failed() && !options.goOn()) {
                break;
            }
        }
        return outcomes;
    }

    private SqlOutcome run(SqlScript.Statement statement, int number) {
        Optional<String> note = session.accept(statement.sql());
        if (note.isPresent()) {
            return SqlOutcome.noted(statement, note.get());
        }
        Map<String, String> properties = new TreeMap<>(statement.properties());
        properties.putAll(session.properties());
        boolean endless = statement.query() && !snapshot(properties);
        Query query = new Query(
                run + "-" + number,
                statement.sql(),
                properties,
                options.pool(),
                options.maxRows(),
                options.deadline(endless));
        try {
            return SqlOutcome.of(statement, platform.queries().run(query));
        } catch (PlatformException problem) {
            return SqlOutcome.failed(statement, problem);
        }
    }

    /** Whether a query shows what is there now and ends; who set that in the script is obeyed. */
    private boolean snapshot(Map<String, String> properties) {
        return switch (kind) {
            case CONFLUENT -> {
                if (!options.follow()) {
                    properties.putIfAbsent(SNAPSHOT, NOW);
                }
                yield NOW.equals(properties.get(SNAPSHOT));
            }
            case FLINK -> false;
        };
    }
}
