package io.headgate.lab.simulated;

import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlNode;
import org.apache.flink.sql.parser.ddl.position.SqlTableColumnPosition;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTable;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTableAdd;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTableModify;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTableOptions;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTableReset;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTableSchema;

/** ALTER TABLE SET, RESET, ADD and MODIFY; the rest is refused. */
final class TableAlteration {
    private TableAlteration() {}

    static TableInfo apply(SqlAlterTable alter, TableInfo table) throws SqlRefusedException {
        TreeMap<String, String> options = new TreeMap<>(table.options());
        List<ColumnInfo> columns = new ArrayList<>(table.columns());
        Optional<TableInfo.Watermark> watermark = table.watermark();
        if (alter instanceof SqlAlterTableOptions set) {
            options.putAll(set.getProperties());
        } else if (alter instanceof SqlAlterTableReset reset) {
            reset.getResetKeys().forEach(options::remove);
        } else if (alter instanceof SqlAlterTableSchema schema
                && (isAdd(alter) || alter instanceof SqlAlterTableModify)) {
            for (SqlNode node : schema.getColumnPositions()) {
                ColumnInfo column = TableReader.column(((SqlTableColumnPosition) node).getColumn(), Set.of());
                place(columns, column, isAdd(alter), table);
            }
            watermark = schema.getWatermark().map(TableReader::watermark).or(table::watermark);
        } else {
            throw new SqlRefusedException(
                    "Unsupported ALTER TABLE: " + alter.getClass().getSimpleName());
        }
        return new TableInfo(
                table.path(),
                table.view(),
                table.comment(),
                columns,
                table.primaryKey(),
                table.distribution(),
                watermark,
                options,
                table.topic(),
                "");
    }

    private static boolean isAdd(SqlAlterTable alter) {
        return alter instanceof SqlAlterTableAdd;
    }

    private static void place(List<ColumnInfo> columns, ColumnInfo column, boolean add, TableInfo table)
            throws SqlRefusedException {
        int at = -1;
        for (int i = 0; i < columns.size(); i++) {
            at = columns.get(i).name().equals(column.name()) ? i : at;
        }
        if (add == at >= 0) {
            throw new SqlRefusedException("Try to " + (add ? "add" : "modify") + " a column `" + column.name()
                    + "` which " + (add ? "already exists" : "does not exist") + " in the table " + table.path() + ".");
        }
        if (add) {
            // The hidden column stays the last one.
            columns.add(Math.max(0, columns.size() - 1), column);
        } else {
            columns.set(at, column);
        }
    }
}
