package io.headgate.pipelines.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.flink.sql.parser.ddl.SqlTableColumn.SqlComputedColumn;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.view.SqlCreateView;

/** The tables and views that the file itself defines, as far as their processing time columns matter. */
final class FileDefinitions {
    private final Map<List<String>, Set<String>> processingTimes = new HashMap<>();
    private final Map<List<String>, SqlNode> views = new HashMap<>();

    void add(SqlNode statement) {
        if (statement instanceof SqlCreateTable table) {
            for (SqlNode column : table.getColumnList()) {
                if (column instanceof SqlComputedColumn computed && ProcessingTime.isCall(computed.getExpr())) {
                    processingTimes
                            .computeIfAbsent(List.copyOf(table.getName().names), name -> new HashSet<>())
                            .add(computed.getName().names.get(0));
                }
            }
        } else if (statement instanceof SqlCreateView view
                && view.getFieldList().isEmpty()) {
            views.put(List.copyOf(view.getName().names), view.getQuery());
        }
    }

    boolean isProcessingTime(List<String> table, String column) {
        return processingTimes.getOrDefault(List.copyOf(table), Set.of()).contains(column);
    }

    Optional<SqlNode> view(List<String> name) {
        return Optional.ofNullable(views.get(List.copyOf(name)));
    }
}
