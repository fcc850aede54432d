package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.flink.sql.parser.ddl.SqlReplaceTableAs;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlCreateMaterializedTable;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlCreateOrAlterMaterializedTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableAs;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableLike;
import org.apache.flink.sql.parser.ddl.view.SqlCreateView;
import org.apache.flink.sql.parser.dml.RichSqlInsert;
import org.apache.flink.sql.parser.dml.SqlExecute;
import org.apache.flink.sql.parser.dml.SqlStatementSet;

/** Reads the facts of one parsed statement from its tree. */
final class StatementReader {
    /** How one class of the parser's tree is read. */
    private interface Form {
        void read(StatementReader reader, SqlNode statement);
    }

    /** What is none of these is OTHER. The classes are final in fact: the parser builds exactly them. */
    private static final Map<Class<?>, Form> FORMS = Map.of(
            SqlCreateTable.class, (reader, node) -> reader.createTable((SqlCreateTable) node),
            SqlCreateTableLike.class, (reader, node) -> reader.createTable((SqlCreateTable) node),
            SqlCreateTableAs.class,
                    (reader, node) ->
                            reader.createTableAs((SqlCreateTable) node, ((SqlCreateTableAs) node).getAsQuery()),
            SqlReplaceTableAs.class,
                    (reader, node) ->
                            reader.createTableAs((SqlCreateTable) node, ((SqlReplaceTableAs) node).getAsQuery()),
            SqlCreateView.class, (reader, node) -> reader.createView((SqlCreateView) node),
            SqlCreateMaterializedTable.class,
                    (reader, node) -> reader.createMaterializedTable((SqlCreateMaterializedTable) node),
            SqlCreateOrAlterMaterializedTable.class,
                    (reader, node) -> reader.createMaterializedTable((SqlCreateMaterializedTable) node),
            RichSqlInsert.class, (reader, node) -> reader.insert((RichSqlInsert) node),
            SqlStatementSet.class, (reader, node) -> reader.statementSet((SqlStatementSet) node),
            SqlExecute.class, (reader, node) -> reader.read(((SqlExecute) node).getStatement()));

    private final SourceText.Positions positions;
    private final ReadCollector reads;
    private final StateJudge state;
    private final JoinCounter joins;
    private final QueryWalker walker;
    private final DefinitionReader definitions;

    private StatementKind kind = StatementKind.OTHER;
    private Optional<TableDefinition> definition = Optional.empty();
    private final List<TableReference> writes = new ArrayList<>();
    private boolean scanOptions;
    private boolean hasQuery;

    private StatementReader(SourceText.Positions positions, FileDefinitions file) {
        ProcessingTime processingTime = new ProcessingTime(file);
        this.positions = positions;
        this.reads = new ReadCollector(positions, processingTime);
        this.state = new StateJudge(positions, processingTime);
        this.joins = new JoinCounter(positions);
        this.walker = new QueryWalker(List.of(reads, state, joins));
        this.definitions = new DefinitionReader(positions);
    }

    /** The facts of {@code statement}, which stands at {@code span}. */
    static StatementFacts read(SqlNode statement, Span span, SourceText.Positions positions, FileDefinitions file) {
        StatementReader reader = new StatementReader(positions, file);
        reader.read(statement);
        return reader.facts(span);
    }

    /** A statement that is only carried along. */
    static StatementFacts command(Span span) {
        return new StatementFacts(
                StatementKind.OTHER,
                span,
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                JoinCounts.NONE,
                false,
                false,
                false);
    }

    /** The facts of a statement set whose members were read one by one, or as one. */
    static StatementFacts set(Span span, List<StatementFacts> members) {
        return new StatementFacts(
                members.stream().anyMatch(member -> member.kind().writes())
                        ? StatementKind.STATEMENT_SET
                        : StatementKind.OTHER,
                span,
                false,
                Optional.empty(),
                members.stream().flatMap(member -> member.writes().stream()).toList(),
                members.stream().flatMap(member -> member.reads().stream()).toList(),
                members.stream()
                        .flatMap(member -> member.stateReasons().stream())
                        .toList(),
                members.stream().map(StatementFacts::joins).reduce(JoinCounts.NONE, JoinCounts::plus),
                members.stream().allMatch(StatementFacts::values),
                members.stream().anyMatch(StatementFacts::selectsStar),
                members.stream().anyMatch(StatementFacts::scanOptions));
    }

    private void read(SqlNode statement) {
        Form form = FORMS.get(statement.getClass());
        if (form != null) {
            form.read(this, statement);
        } else if (statement.getKind().belongsTo(SqlKind.QUERY)) {
            query(statement);
        }
    }

    private void createTable(SqlCreateTable table) {
        kind = StatementKind.CREATE_TABLE;
        definition = Optional.of(definitions.table(table));
    }

    private void createTableAs(SqlCreateTable table, SqlNode query) {
        kind = StatementKind.CREATE_TABLE_AS;
        defineAndWrite(definitions.table(table), query);
    }

    private void createMaterializedTable(SqlCreateMaterializedTable table) {
        kind = StatementKind.CREATE_MATERIALIZED_TABLE;
        defineAndWrite(definitions.materializedTable(table), table.getAsQuery());
    }

    private void defineAndWrite(TableDefinition defined, SqlNode query) {
        definition = Optional.of(defined);
        writes.add(defined.name());
        query(query);
    }

    private void createView(SqlCreateView view) {
        kind = StatementKind.CREATE_VIEW;
        definition = Optional.of(definitions.view(view));
        query(view.getQuery());
    }

    private void statementSet(SqlStatementSet set) {
        for (RichSqlInsert insert : set.getInserts()) {
            insert(insert);
        }
        kind = StatementKind.STATEMENT_SET;
    }

    private void insert(RichSqlInsert insert) {
        kind = StatementKind.INSERT;
        SqlNode target = insert.getTargetTable();
        if (target.getKind() == SqlKind.TABLE_REF) {
            SqlNodeList hints = ((SqlCall) target).operand(1);
            noteScanOptions(HintReader.options(hints));
            target = ((SqlCall) target).operand(0);
        }
        writes.add(positions.reference((SqlIdentifier) target));
        query(insert.getSource());
    }

    private void query(SqlNode query) {
        hasQuery = true;
        walker.walk(query);
    }

    private void noteScanOptions(Map<String, String> hints) {
        scanOptions |= hints.keySet().stream().anyMatch(key -> key.startsWith("scan."));
    }

    private StatementFacts facts(Span span) {
        List<TableRead> found = reads.reads();
        found.forEach(read -> noteScanOptions(read.hints()));
        return new StatementFacts(
                kind,
                span,
                false,
                definition,
                writes,
                found,
                state.reasons(),
                joins.counts(),
                hasQuery && found.isEmpty(),
                reads.selectsStar(),
                scanOptions);
    }
}
