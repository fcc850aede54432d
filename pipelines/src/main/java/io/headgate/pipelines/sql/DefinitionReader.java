package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.flink.sql.parser.ddl.SqlDistribution;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlComputedColumn;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlMetadataColumn;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlRegularColumn;
import org.apache.flink.sql.parser.ddl.SqlWatermark;
import org.apache.flink.sql.parser.ddl.constraint.SqlTableConstraint;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlCreateMaterializedTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableLike;
import org.apache.flink.sql.parser.ddl.view.SqlCreateView;
import org.jspecify.annotations.Nullable;

/** Reads what a CREATE statement defines. */
final class DefinitionReader {
    private static final Map<Class<?>, Function<SqlNode, Column>> COLUMNS = Map.of(
            SqlRegularColumn.class, node -> regular((SqlRegularColumn) node),
            SqlMetadataColumn.class, node -> metadata((SqlMetadataColumn) node),
            SqlComputedColumn.class, node -> computed((SqlComputedColumn) node),
            SqlIdentifier.class, node -> named((SqlIdentifier) node));

    private final SourceText.Positions positions;

    DefinitionReader(SourceText.Positions positions) {
        this.positions = positions;
    }

    TableDefinition table(SqlCreateTable table) {
        List<String> key = primaryKey(table.getTableConstraints(), table.getColumnList());
        return new TableDefinition(
                positions.reference(table.getName()),
                columns(table.getColumnList(), key),
                key,
                table.getWatermark().map(DefinitionReader::watermark),
                distribution(table.getDistribution()),
                table.getPartitionKeyList(),
                table.getProperties(),
                table.isIfNotExists(),
                table.isTemporary(),
                like(table));
    }

    private Optional<TableLike> like(SqlCreateTable table) {
        return table instanceof SqlCreateTableLike likeTable
                ? Optional.of(LikeReader.read(likeTable.getTableLike(), positions))
                : Optional.empty();
    }

    TableDefinition materializedTable(SqlCreateMaterializedTable table) {
        List<String> key = primaryKey(table.getTableConstraints(), table.getColumnList());
        return new TableDefinition(
                positions.reference(table.getName()),
                columns(table.getColumnList(), key),
                key,
                table.getWatermark().map(DefinitionReader::watermark),
                distribution(table.getDistribution()),
                table.getPartitionKeyList(),
                table.getProperties(),
                table.isIfNotExists(),
                table.isTemporary(),
                Optional.empty());
    }

    TableDefinition view(SqlCreateView view) {
        return new TableDefinition(
                positions.reference(view.getName()),
                columns(view.getFieldList(), List.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                view.isIfNotExists(),
                view.isTemporary(),
                Optional.empty());
    }

    private static List<Column> columns(SqlNodeList nodes, List<String> key) {
        Set<String> neverNull = new HashSet<>(key);
        List<Column> columns = new ArrayList<>();
        for (SqlNode node : nodes) {
            Function<SqlNode, Column> form = COLUMNS.get(node.getClass());
            if (form == null) {
                throw new IllegalStateException("a column of a kind that is not known: "
                        + node.getClass().getName());
            }
            Column column = form.apply(node);
            columns.add(neverNull.contains(column.name()) ? notNull(column) : column);
        }
        return columns;
    }

    /** The columns of a primary key are NOT NULL, written or not. */
    private static Column notNull(Column column) {
        return new Column(column.name(), column.type(), false, column.kind(), column.expression());
    }

    private static Column regular(SqlRegularColumn column) {
        return new Column(
                name(column.getName()),
                TypeText.of(column.getType()),
                TypeText.isNullable(column.getType()),
                ColumnKind.PHYSICAL,
                "");
    }

    private static Column metadata(SqlMetadataColumn column) {
        return new Column(
                name(column.getName()),
                TypeText.of(column.getType()),
                TypeText.isNullable(column.getType()),
                column.isVirtual() ? ColumnKind.METADATA_VIRTUAL : ColumnKind.METADATA,
                column.getMetadataAlias().orElse(name(column.getName())));
    }

    private static Column computed(SqlComputedColumn column) {
        return new Column(name(column.getName()), "", true, ColumnKind.COMPUTED, ExpressionText.of(column.getExpr()));
    }

    /** CREATE TABLE t (a, b) AS and views name their columns only; the types come from the query. */
    private static Column named(SqlIdentifier column) {
        return new Column(name(column), "", true, ColumnKind.PHYSICAL, "");
    }

    private static String name(SqlIdentifier identifier) {
        return identifier.names.get(identifier.names.size() - 1);
    }

    /** The parser can merge both places of constraints itself, but fails on columns without a type. */
    private static List<String> primaryKey(List<SqlTableConstraint> constraints, SqlNodeList columns) {
        Stream<SqlTableConstraint> ofColumns = columns.stream()
                .flatMap(column ->
                        column instanceof SqlRegularColumn regular ? regular.getConstraint().stream() : Stream.empty());
        return Stream.concat(constraints.stream(), ofColumns)
                .filter(SqlTableConstraint::isPrimaryKey)
                .findFirst()
                .map(constraint -> List.of(constraint.getColumnNames()))
                .orElse(List.of());
    }

    private static Watermark watermark(SqlWatermark watermark) {
        return new Watermark(
                String.join(".", watermark.getEventTimeColumnName().names),
                ExpressionText.of(watermark.getWatermarkStrategy()));
    }

    private static Optional<Distribution> distribution(@Nullable SqlDistribution distribution) {
        if (distribution == null) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        for (SqlNode key : distribution.getBucketColumns()) {
            keys.add(name((SqlIdentifier) key));
        }
        int buckets = distribution.getBucketCount() == null
                ? 0
                : distribution.getBucketCount().intValue(false);
        return Optional.of(new Distribution(distribution.getDistributionKind().orElse(""), keys, buckets));
    }
}
