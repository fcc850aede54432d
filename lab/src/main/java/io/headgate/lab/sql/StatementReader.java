package io.headgate.lab.sql;

import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.TablePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTableRef;
import org.apache.flink.sql.parser.ddl.SqlCreateDatabase;
import org.apache.flink.sql.parser.ddl.SqlCreateFunction;
import org.apache.flink.sql.parser.ddl.SqlDropDatabase;
import org.apache.flink.sql.parser.ddl.SqlDropFunction;
import org.apache.flink.sql.parser.ddl.SqlReset;
import org.apache.flink.sql.parser.ddl.SqlSet;
import org.apache.flink.sql.parser.ddl.SqlUseDatabase;
import org.apache.flink.sql.parser.ddl.catalog.SqlUseCatalog;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlAlterMaterializedTable;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlCreateMaterializedTable;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlDropMaterializedTable;
import org.apache.flink.sql.parser.ddl.model.SqlCreateModel;
import org.apache.flink.sql.parser.ddl.model.SqlDropModel;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableAs;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableLike;
import org.apache.flink.sql.parser.ddl.table.SqlDropTable;
import org.apache.flink.sql.parser.ddl.view.SqlAlterView;
import org.apache.flink.sql.parser.ddl.view.SqlCreateView;
import org.apache.flink.sql.parser.ddl.view.SqlDropView;
import org.apache.flink.sql.parser.dml.SqlExecute;
import org.apache.flink.sql.parser.dml.SqlStatementSet;
import org.apache.flink.sql.parser.dql.SqlDescribeCatalog;
import org.apache.flink.sql.parser.dql.SqlDescribeDatabase;
import org.apache.flink.sql.parser.dql.SqlRichDescribeFunction;
import org.apache.flink.sql.parser.dql.SqlRichDescribeModel;
import org.apache.flink.sql.parser.dql.SqlRichDescribeTable;
import org.apache.flink.sql.parser.dql.SqlRichExplain;
import org.apache.flink.sql.parser.dql.SqlShowCall;
import org.apache.flink.sql.parser.dql.SqlShowCatalogs;
import org.apache.flink.sql.parser.dql.SqlShowCreate;
import org.apache.flink.sql.parser.dql.SqlShowCurrentCatalog;
import org.apache.flink.sql.parser.dql.SqlShowCurrentDatabase;
import org.apache.flink.sql.parser.dql.SqlShowJobs;

/**
 * Reads one statement.
 *
 * <pre>{@code
 * StatementReading reading = StatementReader.read("INSERT INTO b SELECT id FROM a", names);
 * reading.kind();    // INSERT_INTO
 * reading.reads();   // [`cat`.`db`.`a`]
 * }</pre>
 */
public final class StatementReader {
    /** The first class that fits counts; subclasses come before what they extend. */
    private static final Map<Class<?>, SqlKind> KINDS = kinds();

    private final Names names;
    private final QueryWalker walker;
    private final List<TablePath> writes = new ArrayList<>();

    private StatementReader(Names names) {
        this.names = names;
        this.walker = new QueryWalker(names);
    }

    /** Reads one statement, or says why the parser refuses it. */
    public static StatementReading read(String sql, Names names) throws SqlRefusedException {
        SqlNode node = SqlText.parse(sql);
        return new StatementReader(names).reading(node);
    }

    /** The name in an identifier. */
    public static TablePath path(SqlNode identifier, Names names) throws SqlRefusedException {
        if (identifier instanceof SqlIdentifier name) {
            return names.path(name.names);
        }
        throw new SqlRefusedException("Not the name of a table: " + identifier);
    }

    private StatementReading reading(SqlNode node) throws SqlRefusedException {
        SqlNode inner = node instanceof SqlExecute execute ? execute.getStatement() : node;
        SqlKind kind = kind(inner);
        switch (kind) {
            case SELECT -> walker.query(inner);
            case INSERT_INTO -> insert((SqlInsert) inner);
            case STATEMENT_SET -> {
                for (SqlInsert insert : ((SqlStatementSet) inner).getInserts()) {
                    insert(insert);
                }
            }
            case CREATE_TABLE_AS -> {
                SqlCreateTableAs create = (SqlCreateTableAs) inner;
                writes.add(names.path(create.getName().names));
                walker.query(create.getAsQuery());
            }
            case CREATE_TABLE -> writes.add(names.path(((SqlCreateTable) inner).getName().names));
            case CREATE_VIEW -> writes.add(names.path(((SqlCreateView) inner).getName().names));
            case ALTER_TABLE -> writes.add(names.path(((SqlAlterTable) inner).getTableName().names));
            case DROP_TABLE -> writes.add(names.path(List.of(((SqlDropTable) inner).getFullName())));
            case DROP_VIEW -> writes.add(names.path(List.of(((SqlDropView) inner).getFullName())));
            case CREATE_MATERIALIZED_TABLE -> {
                SqlCreateMaterializedTable create = (SqlCreateMaterializedTable) inner;
                writes.add(names.path(create.getName().names));
                walker.query(create.getAsQuery());
            }
            case ALTER_MATERIALIZED_TABLE ->
                writes.add(names.path(List.of(((SqlAlterMaterializedTable) inner).getFullName())));
            case DROP_MATERIALIZED_TABLE ->
                writes.add(names.path(List.of(((SqlDropMaterializedTable) inner).getFullName())));
            case EXPLAIN -> kind(((SqlRichExplain) inner).getStatement());
            case ALTER_VIEW,
                    CREATE_FUNCTION,
                    DROP_FUNCTION,
                    CREATE_DATABASE,
                    DROP_DATABASE,
                    CREATE_MODEL,
                    DROP_MODEL,
                    SHOW,
                    DESCRIBE,
                    SET,
                    RESET,
                    USE,
                    OTHER -> {}
        }
        boolean bounded =
                (!kind.isJob() && kind != SqlKind.SELECT) || walker.reads().isEmpty();
        return new StatementReading(
                inner,
                new StatementSummary(kind, walker.reads(), writes, walker.isStateful(), bounded, walker.hints()));
    }

    private void insert(SqlInsert insert) throws SqlRefusedException {
        SqlNode target = insert.getTargetTable();
        TablePath path =
                path(target instanceof SqlTableRef ref ? ref.getOperandList().get(0) : target, names);
        if (!writes.contains(path)) {
            writes.add(path);
        }
        walker.query(insert.getSource());
    }

    private static SqlKind kind(SqlNode node) {
        for (Map.Entry<Class<?>, SqlKind> entry : KINDS.entrySet()) {
            if (entry.getKey().isInstance(node)) {
                return entry.getValue();
            }
        }
        return org.apache.calcite.sql.SqlKind.QUERY.contains(node.getKind()) ? SqlKind.SELECT : SqlKind.OTHER;
    }

    private static Map<Class<?>, SqlKind> kinds() {
        Map<Class<?>, SqlKind> kinds = new LinkedHashMap<>();
        kinds.put(SqlInsert.class, SqlKind.INSERT_INTO);
        kinds.put(SqlStatementSet.class, SqlKind.STATEMENT_SET);
        kinds.put(SqlCreateTableAs.class, SqlKind.CREATE_TABLE_AS);
        kinds.put(SqlCreateTableLike.class, SqlKind.CREATE_TABLE);
        kinds.put(SqlCreateTable.class, SqlKind.CREATE_TABLE);
        kinds.put(SqlAlterTable.class, SqlKind.ALTER_TABLE);
        kinds.put(SqlDropTable.class, SqlKind.DROP_TABLE);
        kinds.put(SqlCreateView.class, SqlKind.CREATE_VIEW);
        kinds.put(SqlAlterView.class, SqlKind.ALTER_VIEW);
        kinds.put(SqlDropView.class, SqlKind.DROP_VIEW);
        kinds.put(SqlCreateMaterializedTable.class, SqlKind.CREATE_MATERIALIZED_TABLE);
        kinds.put(SqlAlterMaterializedTable.class, SqlKind.ALTER_MATERIALIZED_TABLE);
        kinds.put(SqlDropMaterializedTable.class, SqlKind.DROP_MATERIALIZED_TABLE);
        kinds.put(SqlCreateFunction.class, SqlKind.CREATE_FUNCTION);
        kinds.put(SqlDropFunction.class, SqlKind.DROP_FUNCTION);
        kinds.put(SqlCreateDatabase.class, SqlKind.CREATE_DATABASE);
        kinds.put(SqlDropDatabase.class, SqlKind.DROP_DATABASE);
        kinds.put(SqlCreateModel.class, SqlKind.CREATE_MODEL);
        kinds.put(SqlDropModel.class, SqlKind.DROP_MODEL);
        kinds.put(SqlShowCall.class, SqlKind.SHOW);
        kinds.put(SqlShowCreate.class, SqlKind.SHOW);
        kinds.put(SqlShowCatalogs.class, SqlKind.SHOW);
        kinds.put(SqlShowCurrentCatalog.class, SqlKind.SHOW);
        kinds.put(SqlShowCurrentDatabase.class, SqlKind.SHOW);
        kinds.put(SqlShowJobs.class, SqlKind.SHOW);
        kinds.put(SqlRichDescribeTable.class, SqlKind.DESCRIBE);
        kinds.put(SqlRichDescribeFunction.class, SqlKind.DESCRIBE);
        kinds.put(SqlRichDescribeModel.class, SqlKind.DESCRIBE);
        kinds.put(SqlDescribeCatalog.class, SqlKind.DESCRIBE);
        kinds.put(SqlDescribeDatabase.class, SqlKind.DESCRIBE);
        kinds.put(SqlRichExplain.class, SqlKind.EXPLAIN);
        kinds.put(SqlSet.class, SqlKind.SET);
        kinds.put(SqlReset.class, SqlKind.RESET);
        kinds.put(SqlUseCatalog.class, SqlKind.USE);
        kinds.put(SqlUseDatabase.class, SqlKind.USE);
        return kinds;
    }
}
