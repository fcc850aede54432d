package io.headgate.lab.simulated;

import io.headgate.lab.engine.ColumnInfo;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.sql.Names;
import io.headgate.lab.sql.SqlText;
import io.headgate.lab.sql.StatementReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.flink.sql.parser.ddl.SqlDistribution;
import org.apache.flink.sql.parser.ddl.SqlTableColumn;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlComputedColumn;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlMetadataColumn;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlRegularColumn;
import org.apache.flink.sql.parser.ddl.SqlWatermark;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableAs;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableLike;
import org.apache.flink.sql.parser.error.SqlValidateException;

/** CREATE TABLE to the table it makes, with what Confluent Cloud adds: {@code $rowtime}, its watermark, defaults of options. */
final class TableReader {
    private static final int DEFAULT_BUCKETS = 6;
    private static final ColumnInfo ROWTIME = new ColumnInfo(
            "$rowtime", "TIMESTAMP(3) WITH LOCAL TIME ZONE", false, "", true, "timestamp", false, true, "SYSTEM");
    private static final String ROWTIME_WATERMARK = "SOURCE_WATERMARK()";

    private final Names names;
    private final Function<TablePath, Optional<TableInfo>> known;

    /** @param known tables there are, for LIKE and AS */
    TableReader(Names names, Function<TablePath, Optional<TableInfo>> known) {
        this.names = names;
        this.known = known;
    }

    TableInfo read(SqlCreateTable create) throws SqlRefusedException {
        TablePath path = names.path(create.getName().names);
        SortedMap<String, String> options = new TreeMap<>(TableText.DEFAULTS);
        List<ColumnInfo> columns = new ArrayList<>();
        if (create instanceof SqlCreateTableLike like) {
            TableInfo source = existing(StatementReader.path(like.getTableLike().getSourceTable(), names));
            columns.addAll(
                    source.columns().stream().filter(column -> !column.hidden()).toList());
            options.putAll(source.options());
        }
        options.putAll(create.getProperties());
        Set<String> keys = new HashSet<>(primaryKey(create));
        for (SqlNode node : create.getColumnList()) {
            if (node instanceof SqlTableColumn column) {
                columns.add(column(column, keys));
            }
        }
        if (create instanceof SqlCreateTableAs as) {
            Set<String> declared = columns.stream().map(ColumnInfo::name).collect(Collectors.toSet());
            new QueryColumns(names, known)
                    .of(as.getAsQuery()).stream()
                            .filter(column -> !declared.contains(column.name()))
                            .forEach(columns::add);
        }
        columns.add(ROWTIME);
        options.putIfAbsent("changelog.mode", keys.isEmpty() ? "append" : "upsert");
        return TableText.defined(new TableInfo(
                path,
                false,
                Optional.ofNullable(create.getComment()).orElse(""),
                columns,
                primaryKey(create),
                Optional.of(distribution(create)),
                Optional.of(create.getWatermark()
                        .map(TableReader::watermark)
                        .orElse(new TableInfo.Watermark("$rowtime", ROWTIME_WATERMARK, true))),
                options,
                path.name(),
                ""));
    }

    /** A column of CREATE TABLE or ALTER TABLE ADD. */
    static ColumnInfo column(SqlTableColumn column, Set<String> keys) throws SqlRefusedException {
        String name = column.getName().getSimple();
        String comment = Optional.ofNullable(column.getComment()).orElse("");
        if (column instanceof SqlComputedColumn computed) {
            return new ColumnInfo(name, "", true, SqlText.of(computed.getExpr()), false, "", false, false, comment);
        }
        if (column instanceof SqlMetadataColumn metadata) {
            return new ColumnInfo(
                    name,
                    type(metadata.getType()),
                    nullable(metadata.getType()),
                    "",
                    true,
                    metadata.getMetadataAlias().orElse(""),
                    !metadata.isVirtual(),
                    false,
                    comment);
        }
        if (column instanceof SqlRegularColumn regular) {
            boolean key = keys.contains(name) || regular.getConstraint().isPresent();
            return ColumnInfo.physical(name, type(regular.getType()), nullable(regular.getType()) && !key, comment);
        }
        throw new SqlRefusedException("Unsupported column: " + column);
    }

    private static List<String> primaryKey(SqlCreateTable create) throws SqlRefusedException {
        try {
            return create.getFullConstraints().stream()
                    .filter(constraint -> constraint.isPrimaryKey())
                    .flatMap(constraint -> List.of(constraint.getColumnNames()).stream())
                    .toList();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof SqlValidateException invalid) {
                throw new SqlRefusedException(String.valueOf(invalid.getMessage()));
            }
            throw e;
        }
    }

    private static TableInfo.Distribution distribution(SqlCreateTable create) {
        SqlDistribution distribution = create.getDistribution();
        if (distribution == null) {
            return new TableInfo.Distribution(List.of(), DEFAULT_BUCKETS);
        }
        List<String> keys = distribution.getBucketColumns().stream()
                .map(node -> ((SqlIdentifier) node).getSimple())
                .toList();
        return new TableInfo.Distribution(
                keys,
                distribution.getBucketCount() == null
                        ? DEFAULT_BUCKETS
                        : distribution.getBucketCount().intValue(true));
    }

    static TableInfo.Watermark watermark(SqlWatermark watermark) {
        return new TableInfo.Watermark(
                String.join(".", watermark.getEventTimeColumnName().names),
                SqlText.of(watermark.getWatermarkStrategy()),
                false);
    }

    private TableInfo existing(TablePath path) throws SqlRefusedException {
        return known.apply(path)
                .orElseThrow(() -> new SqlRefusedException(
                        "Source table '" + path + "' of the LIKE clause not found in the catalog"));
    }

    /** Short names to those that the service prints. */
    private static String type(SqlDataTypeSpec spec) {
        return SqlText.of(spec)
                .replace("< ", "<")
                .replace(" >", ">")
                .replaceAll("\\bSTRING\\b", "VARCHAR(2147483647)")
                .replaceAll("\\bBYTES\\b", "VARBINARY(2147483647)")
                .replaceAll("\\bINTEGER\\b", "INT")
                .replaceAll("\\bTIMESTAMP_LTZ(\\(\\d\\))?", "TIMESTAMP$1 WITH LOCAL TIME ZONE")
                .replaceAll(" NOT NULL$", "");
    }

    private static boolean nullable(SqlDataTypeSpec spec) {
        return !Boolean.FALSE.equals(spec.getNullable());
    }
}
