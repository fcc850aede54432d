package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.ColumnKind;
import io.headgate.pipelines.sql.JoinCounts;
import io.headgate.pipelines.sql.ReadRole;
import io.headgate.pipelines.sql.Span;
import io.headgate.pipelines.sql.StateConstruct;
import io.headgate.pipelines.sql.StateReason;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.sql.TableReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the SQL of one invented table and the facts that a reader would find in it. */
final class StatementFixture {
    private final String table;
    private final String folder;
    private final List<String> parents;
    private boolean append;
    private boolean unionAll;
    private boolean approximate;
    private String filter = "";

    StatementFixture(String table, String folder, Collection<String> parents) {
        this.table = table;
        this.folder = folder;
        this.parents = List.copyOf(parents);
    }

    StatementFixture append(boolean yes) {
        append = yes;
        return this;
    }

    StatementFixture unionAll(boolean yes) {
        unionAll = yes;
        return this;
    }

    StatementFixture approximate(boolean yes) {
        approximate = yes;
        return this;
    }

    StatementFixture filter(String condition) {
        filter = condition;
        return this;
    }

    ProjectStatement ddl() {
        String sql =
                "CREATE TABLE IF NOT EXISTS " + quoted(table) + " (\n  id STRING NOT NULL,\n  amount DECIMAL(10, 2)"
                        + (append ? "" : ",\n  PRIMARY KEY (id) NOT ENFORCED")
                        + "\n) WITH (\n  'changelog.mode' = '" + (append ? "append" : "upsert") + "'\n)";
        TableReference name = reference(table, sql, 0);
        TableDefinition definition = new TableDefinition(
                name,
                List.of(
                        new Column("id", "STRING", false, ColumnKind.PHYSICAL, ""),
                        new Column("amount", "DECIMAL(10, 2)", true, ColumnKind.PHYSICAL, "")),
                append ? List.of() : List.of("id"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of("changelog.mode", append ? "append" : "upsert"),
                true,
                false,
                Optional.empty());
        return statement("ddl", sql, facts(StatementKind.CREATE_TABLE, sql, Optional.of(definition), List.of()));
    }

    ProjectStatement view() {
        String sql = "CREATE VIEW " + quoted(table) + " AS\n" + query();
        TableDefinition definition = new TableDefinition(
                reference(table, sql, 0),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                false,
                false,
                Optional.empty());
        return statement("ddl", sql, facts(StatementKind.CREATE_VIEW, sql, Optional.of(definition), List.of()));
    }

    ProjectStatement dml() {
        String sql = "INSERT INTO " + quoted(table) + "\n" + query();
        return statement(
                "dml", sql, facts(StatementKind.INSERT, sql, Optional.empty(), List.of(reference(table, sql, 0))));
    }

    private String query() {
        if (parents.isEmpty()) {
            return "VALUES ('1', 10.00), ('2', 20.50)";
        }
        String where = filter.isEmpty() ? "" : "\nWHERE " + filter;
        if (parents.size() == 1) {
            return "SELECT id, amount FROM " + quoted(parents.get(0)) + where;
        }
        List<String> selects = new ArrayList<>();
        if (unionAll) {
            parents.forEach(parent -> selects.add("SELECT id, amount FROM " + quoted(parent) + where));
            return String.join("\nUNION ALL\n", selects);
        }
        StringBuilder sql = new StringBuilder("SELECT t0.id, t0.amount FROM " + quoted(parents.get(0)) + " AS t0");
        for (int i = 1; i < parents.size(); i++) {
            sql.append("\nLEFT JOIN ").append(quoted(parents.get(i))).append(" AS t" + i + " ON t0.id = t" + i + ".id");
        }
        return sql + where;
    }

    private StatementFacts facts(
            StatementKind kind, String sql, Optional<TableDefinition> definition, List<TableReference> writes) {
        List<TableRead> reads = new ArrayList<>();
        boolean query = kind != StatementKind.CREATE_TABLE;
        if (query) {
            int from = sql.indexOf('\n');
            parents.forEach(parent ->
                    reads.add(new TableRead(reference(parent, sql, from), ReadRole.SCAN, Map.of(), Optional.empty())));
        }
        boolean joins = query && !unionAll && parents.size() > 1;
        List<StateReason> reasons = new ArrayList<>();
        for (int i = 1; joins && i < parents.size(); i++) {
            reasons.add(new StateReason(StateConstruct.JOIN, 2 + i, parents.get(i)));
        }
        return new StatementFacts(
                kind,
                new Span(0, sql.length(), 1, 1),
                approximate && query,
                definition,
                writes,
                reads,
                reasons,
                joins ? new JoinCounts(0, parents.size() - 1, 0, 0, 0) : JoinCounts.NONE,
                query && parents.isEmpty(),
                false,
                false);
    }

    private ProjectStatement statement(String part, String sql, StatementFacts facts) {
        String file = folder + part + "." + table + ".sql";
        return new ProjectStatement(file + "#1", file, facts, sql, Map.of());
    }

    private static TableReference reference(String name, String sql, int from) {
        int start = sql.indexOf(quoted(name), from);
        int line = (int) sql.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        int column = start - sql.lastIndexOf('\n', start);
        return new TableReference(
                List.of(name), new Span(start, start + quoted(name).length(), line, column));
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : "`" + name.replace("`", "``") + "`";
    }
}
