package io.headgate.lab.flink;

import io.headgate.lab.dialect.RowtimeColumn;
import io.headgate.lab.engine.EngineSettings;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.internal.SqlOperation;
import io.headgate.lab.internal.SqlSession;
import io.headgate.lab.sql.Names;
import io.headgate.lab.sql.StatementReader;
import io.headgate.lab.sql.StatementReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableAs;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.RowData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and plans statements; nothing here has an effect but files of compiled plans. */
final class StatementPlanner {
    private static final Logger LOG = LoggerFactory.getLogger(StatementPlanner.class);
    private static final Pattern CHANGES = Pattern.compile("changelogMode=\\[([^\\]]*)\\]");
    private static final String BOUNDED_MODE = "scan.bounded.mode";

    private final Function<TablePath, Optional<TableInfo>> tables;
    private final Map<String, String> aliases;

    StatementPlanner(EngineSettings settings, Function<TablePath, Optional<TableInfo>> tables) {
        this.tables = tables;
        this.aliases = Map.of(settings.environmentId(), settings.catalog(), settings.clusterId(), settings.database());
    }

    /** What the parser says; the SQL must be the one of {@link #sql}. */
    StatementReading read(StatementOrder order) throws SqlRefusedException {
        return StatementReader.read(sql(order), new Names(order.catalog(), order.database(), aliases));
    }

    /** The full name of what the statement calls so. */
    TablePath path(StatementOrder order, List<String> parts) {
        return new Names(order.catalog(), order.database(), aliases).path(parts);
    }

    /** The statement's SQL as Flink can take it. */
    static String sql(StatementOrder order) {
        return RowtimeColumn.declareIn(order.sql());
    }

    /**
     * Plans an INSERT or a statement set, and leaves the plan in the file.
     *
     * @return the plan's facts; empty for what Flink can run but not compile
     * @throws SqlRefusedException when it cannot be planned at all
     */
    Optional<PlanFacts> compile(SqlSession session, String sql, Path file) throws SqlRefusedException {
        String uri = file.toUri().toString();
        try {
            Files.deleteIfExists(file);
            session.run(SqlForms.compile(uri, sql), Map.of()).close();
            return Optional.of(PlanFacts.of(Files.readString(file)));
        } catch (RuntimeException failure) {
            if (explains(session, sql)) {
                return Optional.empty();
            }
            throw refused(failure, SqlForms.columnShift(uri));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean explains(SqlSession session, String sql) {
        try {
            session.run(SqlForms.explain(sql), Map.of()).close();
            return true;
        } catch (RuntimeException sameReason) {
            return false;
        }
    }

    /** Plans a query and says whether its changes are only insertions. */
    boolean isAppendOnly(SqlSession session, String query) throws SqlRefusedException {
        String statement = SqlForms.explainChanges(query);
        try (SqlOperation operation = session.run(statement, Map.of())) {
            Matcher root = CHANGES.matcher(text(operation));
            return root.find() && root.group(1).equals("I");
        } catch (RuntimeException failure) {
            throw refused(failure, statement.length() - query.length());
        }
    }

    /**
     * The columns by which later rows of a query replace earlier ones: Flink says so only of what a sink is given.
     *
     * @param session gets a temporary table
     * @param file of a plan; written and deleted
     */
    List<Integer> upsertKey(SqlSession session, String query, ResolvedSchema schema, Path file) {
        try {
            session.run(SqlForms.discarding(schema), Map.of()).close();
            Optional<PlanFacts> facts = compile(session, SqlForms.discard(query), file);
            Files.deleteIfExists(file);
            return facts.map(PlanFacts::upsertKey).orElse(List.of());
        } catch (SqlRefusedException | RuntimeException | IOException notOfThisQuery) {
            LOG.debug("No upsert key was found for {}", query, notOfThisQuery);
            return List.of();
        }
    }

    private static String text(SqlOperation operation) {
        StringBuilder text = new StringBuilder();
        Optional<SqlOperation.Rows> rows = operation.next();
        while (rows.isPresent()) {
            for (RowData row : rows.get().rows()) {
                text.append(row.getString(0)).append('\n');
            }
            rows = operation.next();
        }
        return text.toString();
    }

    static SqlRefusedException refused(Throwable failure, int columnShift) {
        return new SqlRefusedException(Reasons.shiftColumns(Reasons.of(failure).message(), columnShift));
    }

    /** The halves of a CREATE TABLE AS. */
    static SqlForms.CreateAs split(StatementOrder order, StatementReading reading) throws SqlRefusedException {
        return SqlForms.split(sql(order), (SqlCreateTableAs) reading.node());
    }

    /** Without a plan: what the parser says has to do. */
    StatementTraits traits(StatementOrder order, StatementReading reading, @Nullable PlanFacts facts) {
        return new StatementTraits(
                reading.kind(),
                isBounded(order, reading),
                facts == null ? !reading.stateful() : facts.appendOnly(),
                facts == null ? List.of() : facts.upsertKey(),
                List.of(),
                facts == null ? reading.stateful() : facts.stateful(),
                reading.reads(),
                reading.writes());
    }

    boolean isBounded(StatementOrder order, StatementReading reading) {
        if (reading.bounded() || isSnapshot(order)) {
            return true;
        }
        String forAll = order.properties().getOrDefault("sql.tables." + BOUNDED_MODE, "unbounded");
        return reading.reads().stream().allMatch(table -> {
            Map<String, String> hints = reading.hints().getOrDefault(table, Map.of());
            String own = tables.apply(table)
                    .map(found -> found.options().getOrDefault(BOUNDED_MODE, "unbounded"))
                    .orElse("unbounded");
            return !hints.getOrDefault(BOUNDED_MODE, own.equals("unbounded") ? forAll : own)
                    .equals("unbounded");
        });
    }

    /** Reads what is there and answers with the final rows only. */
    static boolean isSnapshot(StatementOrder order) {
        return "now".equals(order.properties().get("sql.snapshot.mode"));
    }
}
