package io.headgate.pipelines.scaffold;

import java.util.Map;
import java.util.TreeMap;

/** The files of a new table: SQL that is valid and says what to replace. */
public final class TableScaffold {
    private TableScaffold() {}

    /**
     * Contents by path relative to the table's folder.
     *
     * @param table the table's name
     * @param type the layer's type; a {@code view} has a definition only
     */
    public static Map<String, String> files(String table, String type) {
        Map<String, String> values = Map.of("table", table, "name", identifier(table));
        Map<String, String> files = new TreeMap<>();
        String scripts = "sql-scripts/";
        if (type.equals("view")) {
            files.put(scripts + "ddl." + table + ".sql", Template.fill("table/view.sql", values));
        } else {
            files.put(scripts + "ddl." + table + ".sql", Template.fill("table/ddl.sql", values));
            files.put(scripts + "dml." + table + ".sql", Template.fill("table/dml.sql", values));
            files.put(scripts + "dml." + table + ".properties", Template.fill("table/dml.properties", values));
        }
        files.put("tests/.gitkeep", "");
        files.put("tracking.md", Template.fill("table/tracking.md", values));
        return files;
    }

    private static String identifier(String table) {
        return table.matches("[A-Za-z_][A-Za-z0-9_]*") ? table : "`" + table.replace("`", "``") + "`";
    }
}
