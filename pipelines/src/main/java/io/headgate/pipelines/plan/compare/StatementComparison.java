package io.headgate.pipelines.plan.compare;

import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.sql.SqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what runs with what the project says. What Headgate itself added when it started a statement is taken away again,
 * at positions that the parser gives; comments and white space mean nothing.
 */
public final class StatementComparison {
    /** Set by whoever submits a statement, and by carrying over; never a part of the project. */
    private static final Set<String> NOT_OF_THE_PROJECT =
            Set.of("sql.current-catalog", "sql.current-database", "sql.tables.initial-offset-from");

    private final SqlReader reader;

    public StatementComparison(SqlReader reader) {
        this.reader = reader;
    }

    /** What differs, in words ({@code SQL}, {@code properties}); empty when nothing does. */
    public Optional<String> difference(ProjectStatement project, WorldStatement running) {
        boolean sql = !sameSql(project.sql(), running);
        boolean properties = !own(project.properties()).equals(own(running.properties()));
        if (sql && properties) {
            return Optional.of("SQL and properties");
        }
        return sql ? Optional.of("SQL") : properties ? Optional.of("properties") : Optional.empty();
    }

    /** What the SQL of a running statement says, without what Headgate added; empty when it does not parse. */
    public Optional<StatementFacts> facts(WorldStatement running) {
        return parse(strippedSql(running));
    }

    /** Whether a running statement runs this SQL of a project. */
    public boolean sameSql(String project, WorldStatement running) {
        if (SqlTokens.same(project, running.sql())) {
            return true;
        }
        boolean added = running.ownership()
                .filter(owner ->
                        !owner.additions().isEmpty() || owner.versionSuffix().isPresent())
                .isPresent();
        return added && SqlTokens.same(normalHints(project), strippedSql(running));
    }

    private String strippedSql(WorldStatement running) {
        Optional<Ownership> owner = running.ownership();
        boolean hints = owner.filter(known -> known.additions().contains(Ownership.Addition.POSITION_HINTS))
                .isPresent();
        String suffix = owner.flatMap(Ownership::versionSuffix).orElse("");
        return parse(running.sql())
                .map(facts -> new Additions(running.sql(), facts).remove(hints, suffix))
                .orElse(running.sql());
    }

    private String normalHints(String sql) {
        return parse(sql)
                .map(facts -> new Additions(sql, facts).remove(false, ""))
                .orElse(sql);
    }

    private Optional<StatementFacts> parse(String sql) {
        List<StatementFacts> statements =
                sql.isEmpty() ? List.of() : reader.read(sql).statements();
        return statements.size() == 1 && !statements.get(0).approximate()
                ? Optional.of(statements.get(0))
                : Optional.empty();
    }

    private static Map<String, String> own(Map<String, String> properties) {
        Map<String, String> own = new TreeMap<>(properties);
        NOT_OF_THE_PROJECT.forEach(own::remove);
        return own;
    }
}
