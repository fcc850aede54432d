package io.headgate.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A query that reads two tables or more, which go by the aliases t1, t2 and so on. */
final class CombiningQuery {
    private static final int MOST_COLUMNS = 10;

    private final List<GeneratedTable> parents;
    private final GeneratedTable first;

    private CombiningQuery(List<GeneratedTable> parents) {
        this.parents = List.copyOf(parents);
        this.first = parents.get(0);
    }

    static GeneratedQuery of(QueryForm form, List<GeneratedTable> parents) {
        CombiningQuery query = new CombiningQuery(parents);
        return switch (form) {
            case JOINS -> query.joins();
            case FILTERING_CTE -> query.filteringCte();
            case AGGREGATING_CTES -> query.aggregatingCtes();
            case UNION_ALL -> query.unionAll();
            case IN_SUB_QUERIES -> query.inSubQueries();
        };
    }

    private GeneratedQuery joins() {
        Map<String, TableColumn> selected = selectedFromAll();
        String text = "SELECT\n" + selectList(selected) + "\nFROM " + first.name() + " AS t1\n" + joinsOfOthers();
        return new GeneratedQuery(text, List.copyOf(selected.values()));
    }

    private GeneratedQuery filteringCte() {
        Map<String, TableColumn> selected = selectedFromAll();
        String text =
                """
                WITH complete AS (
                    -- rows that came before the JOIN was added have no %2$s
                    SELECT %3$s
                    FROM %1$s
                    WHERE %2$s IS NOT NULL
                )
                SELECT
                %4$s
                FROM complete AS t1
                %5$s""".formatted(first.name(), lastColumn(first), names(first), selectList(selected), joinsOfOthers());
        return new GeneratedQuery(text, List.copyOf(selected.values()));
    }

    private GeneratedQuery aggregatingCtes() {
        Map<String, TableColumn> selected = new LinkedHashMap<>();
        select(selected, 1, first);
        StringBuilder ctes = new StringBuilder();
        StringBuilder joins = new StringBuilder();
        for (int i = 2; i <= parents.size(); i++) {
            GeneratedTable parent = parents.get(i - 1);
            String count = unusedName(selected);
            selected.put("t" + i + "." + count, new TableColumn(count, "BIGINT"));
            ctes.append(i == 2 ? "WITH " : ",\n").append("""
                    counted_%1$d AS (
                        SELECT id, COUNT(%2$s) AS %4$s
                        FROM %3$s
                        GROUP BY id
                    )""".formatted(i, lastColumn(parent), parent.name(), count));
            joins.append("\nLEFT JOIN counted_%1$d AS t%1$d ON t1.id = t%1$d.id".formatted(i));
        }
        String text = ctes + "\nSELECT\n" + selectList(selected) + "\nFROM " + first.name() + " AS t1" + joins;
        return new GeneratedQuery(text, List.copyOf(selected.values()));
    }

    private GeneratedQuery unionAll() {
        String text = parents.stream()
                .map(parent -> "SELECT id, 'FROM %1$s' AS origin\nFROM %1$s".formatted(parent.name()))
                .collect(Collectors.joining("\nUNION ALL\n"));
        return new GeneratedQuery(text, List.of(TableColumn.ID, new TableColumn("origin", "STRING")));
    }

    private GeneratedQuery inSubQueries() {
        String conditions = parents.stream()
                .skip(1)
                .map(parent -> "id IN (SELECT id FROM %s WHERE id <> '')".formatted(parent.name()))
                .collect(Collectors.joining("\n    AND "));
        String text = "SELECT %s\nFROM %s\nWHERE %s".formatted(names(first), first.name(), conditions);
        return new GeneratedQuery(text, first.query().columns());
    }

    private String joinsOfOthers() {
        return IntStream.rangeClosed(2, parents.size())
                .mapToObj(i -> "%s JOIN %s AS t%d ON t1.id = t%d.id"
                        .formatted(i == 2 ? "INNER" : "LEFT", parents.get(i - 1).name(), i, i))
                .collect(Collectors.joining("\n"));
    }

    /** Expression to column: all columns of the parents, the first of each name, as many as fit. */
    private Map<String, TableColumn> selectedFromAll() {
        Map<String, TableColumn> selected = new LinkedHashMap<>();
        for (int i = 1; i <= parents.size(); i++) {
            select(selected, i, parents.get(i - 1));
        }
        return selected;
    }

    private static String unusedName(Map<String, TableColumn> selected) {
        int number = 1;
        while (names(selected).contains("rows_" + number)) {
            number++;
        }
        return "rows_" + number;
    }

    private static void select(Map<String, TableColumn> selected, int number, GeneratedTable parent) {
        for (TableColumn column : parent.query().columns()) {
            if (selected.size() < MOST_COLUMNS && !names(selected).contains(column.name())) {
                selected.put("t" + number + "." + column.name(), column);
            }
        }
    }

    private static List<String> names(Map<String, TableColumn> selected) {
        return selected.values().stream().map(TableColumn::name).toList();
    }

    private static String selectList(Map<String, TableColumn> selected) {
        return selected.keySet().stream().map(expression -> "    " + expression).collect(Collectors.joining(",\n"));
    }

    private static String names(GeneratedTable table) {
        return table.query().columns().stream().map(TableColumn::name).collect(Collectors.joining(", "));
    }

    private static String lastColumn(GeneratedTable table) {
        List<TableColumn> columns = table.query().columns();
        return columns.get(columns.size() - 1).name();
    }
}
