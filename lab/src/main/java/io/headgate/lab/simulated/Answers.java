package io.headgate.lab.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.ResultColumn;
import io.headgate.lab.engine.ResultRow;
import io.headgate.lab.engine.RowChange;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.json.Json;
import io.headgate.lab.sql.Names;
import io.headgate.lab.sql.StatementReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.flink.sql.parser.dql.SqlRichDescribeTable;
import org.apache.flink.sql.parser.dql.SqlRichExplain;
import org.apache.flink.sql.parser.dql.SqlShowCatalogs;
import org.apache.flink.sql.parser.dql.SqlShowCreateTable;
import org.apache.flink.sql.parser.dql.SqlShowCreateView;
import org.apache.flink.sql.parser.dql.SqlShowCurrentCatalog;
import org.apache.flink.sql.parser.dql.SqlShowCurrentDatabase;
import org.apache.flink.sql.parser.dql.SqlShowDatabases;
import org.apache.flink.sql.parser.dql.SqlShowTables;

/** Rows for SHOW, DESCRIBE, EXPLAIN, and for SELECT of literals; a query over tables has none. */
final class Answers {
    private static final String TEXT = "VARCHAR(2147483647)";

    private final SimulatedTables tables;
    private final Names names;

    Answers(SimulatedTables tables, Names names) {
        this.tables = tables;
        this.names = names;
    }

    List<ResultColumn> columns(SqlNode node) {
        if (SqlKind.QUERY.contains(node.getKind())) {
            return new QueryColumns(names, tables::find)
                    .of(node).stream()
                            .map(column -> new ResultColumn(
                                    column.name(), column.type() + (column.nullable() ? "" : " NOT NULL")))
                            .toList();
        }
        if (node instanceof SqlRichDescribeTable) {
            return texts("Column Name", "Data Type", "Nullable", "Extras", "Comment");
        }
        if (node instanceof SqlShowTables) {
            return texts("table name");
        }
        if (node instanceof SqlShowDatabases) {
            return texts("database name");
        }
        if (node instanceof SqlShowCatalogs) {
            return texts("catalog name");
        }
        if (node instanceof SqlShowCurrentCatalog) {
            return texts("current catalog name");
        }
        return texts(node instanceof SqlShowCurrentDatabase ? "current database name" : "result");
    }

    List<ResultRow> rows(SqlNode node, StatementOrder order) throws SqlRefusedException {
        List<ResultRow> rows = new ArrayList<>();
        if (node instanceof SqlShowTables) {
            for (TableInfo table : tables.all()) {
                boolean here = table.path().database().equals(names.name(names.database()));
                if (here && !table.view()) {
                    rows.add(row(table.path().name()));
                }
            }
        } else if (node instanceof SqlShowCreateTable show) {
            rows.add(row(tables.existing(StatementReader.path(show.getTableName(), names))
                    .definition()));
        } else if (node instanceof SqlShowCreateView show) {
            rows.add(row(
                    tables.existing(names.path(List.of(show.getFullViewName()))).definition()));
        } else if (node instanceof SqlShowDatabases || node instanceof SqlShowCurrentDatabase) {
            rows.add(row(order.database()));
        } else if (node instanceof SqlShowCatalogs || node instanceof SqlShowCurrentCatalog) {
            rows.add(row(order.catalog()));
        } else if (node instanceof SqlRichDescribeTable describe) {
            describe(tables.existing(names.path(List.of(describe.fullTableName()))), describe.isExtended(), rows);
        } else if (node instanceof SqlRichExplain) {
            rows.add(row("== Physical Plan ==\n\nThe simulated engine has no planner."));
        } else if (node instanceof SqlSelect select && select.getFrom() == null) {
            rows.add(literals(select));
        }
        return rows;
    }

    private static void describe(TableInfo table, boolean extended, List<ResultRow> rows) {
        for (ColumnInfo column : table.columns()) {
            if (extended || !column.hidden()) {
                String extras = table.primaryKey().contains(column.name()) ? "PRIMARY KEY" : "";
                rows.add(row(
                        column.name(),
                        column.type(),
                        column.nullable() ? "NULL" : "NOT NULL",
                        extras,
                        column.comment()));
            }
        }
    }

    private static ResultRow literals(SqlSelect select) {
        ArrayNode cells = Json.array();
        for (SqlNode item : select.getSelectList()) {
            SqlNode value = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
            cells.add(value instanceof SqlLiteral literal ? literal.toValue() : null);
        }
        return new ResultRow(RowChange.INSERT, cells);
    }

    private static List<ResultColumn> texts(String... columnNames) {
        List<ResultColumn> columns = new ArrayList<>();
        for (String name : columnNames) {
            columns.add(new ResultColumn(name, TEXT));
        }
        return columns;
    }

    private static ResultRow row(String... values) {
        ArrayNode cells = Json.array();
        for (String value : values) {
            cells.add(value);
        }
        return new ResultRow(RowChange.INSERT, cells);
    }
}
