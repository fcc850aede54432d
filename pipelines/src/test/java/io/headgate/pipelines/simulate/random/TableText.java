package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.scan.FileRole;
import io.headgate.pipelines.scan.SqlFile;
import io.headgate.pipelines.scan.TablePlace;
import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.FlinkSqlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the SQL of an invented table. */
final class TableText {
    private static final FlinkSqlReader READER = new FlinkSqlReader();
    private static final Map<String, FileFacts> READ = new ConcurrentHashMap<>();

    private final TableModel table;
    private final TablePlace place;

    TableText(TableModel table) {
        this.table = table;
        String folder = "pipelines/" + table.layer() + "/" + table.product() + "/" + table.name();
        String type = table.layer().substring(0, table.layer().length() - 1);
        this.place = new TablePlace(folder, table.layer(), type, table.product());
    }

    List<SqlFile> files() {
        List<SqlFile> files = new ArrayList<>();
        switch (table.form()) {
            case INSERT -> {
                files.add(file(FileRole.DDL, "ddl.", ddl()));
                files.add(file(FileRole.DML, "dml.", insert(table.name(), table.version())));
            }
            case TWO_INSERTS -> {
                files.add(file(FileRole.DDL, "ddl.", ddl()));
                files.add(file(
                        FileRole.DML,
                        "dml.",
                        insert(table.name(), table.version()) + ";\n" + insert(table.name(), 900)));
            }
            case STATEMENT_SET -> {
                files.add(file(FileRole.DDL, "ddl.", ddl()));
                files.add(file(FileRole.DML, "dml.", set()));
            }
            case CREATE_AS ->
                files.add(file(FileRole.DDL, "ddl.", "CREATE TABLE " + table.name() + options() + "\nAS " + query(1)));
            case VIEW ->
                files.add(file(FileRole.DDL, "ddl.", "CREATE VIEW " + table.name() + " AS\n" + query(table.version())));
            case VALUES -> {
                files.add(file(FileRole.DDL, "ddl.", ddl()));
                files.add(file(
                        FileRole.DML,
                        "dml.",
                        "INSERT INTO " + table.name() + "\nVALUES ('1', " + table.version() + ".00, NULL)"));
            }
            case NO_DML -> files.add(file(FileRole.DDL, "ddl.", ddl()));
        }
        return files;
    }

    private SqlFile file(FileRole role, String prefix, String text) {
        String path = place.folder() + "/sql-scripts/" + prefix + table.name() + ".sql";
        Map<String, String> properties =
                role == FileRole.DML && !table.property().isEmpty()
                        ? Map.of("sql.state-ttl", table.property())
                        : Map.of();
        return new SqlFile(
                path, place, role, text + ";\n", READ.computeIfAbsent(text + ";\n", READER::read), properties);
    }

    private String ddl() {
        StringBuilder sql = new StringBuilder("CREATE TABLE IF NOT EXISTS " + table.name() + " (\n"
                + "  id STRING NOT NULL,\n"
                + "  amount " + (table.bigAmount() ? "DECIMAL(38, 2)" : "DECIMAL(10, 2)") + ",\n"
                + "  ts TIMESTAMP_LTZ(3)");
        for (int extra = 1; extra <= table.extraColumns(); extra++) {
            sql.append(",\n  extra_").append(extra).append(" STRING");
        }
        if (!table.append()) {
            sql.append(",\n  PRIMARY KEY (id) NOT ENFORCED");
        }
        return sql.append("\n)").append(options()).toString();
    }

    private String options() {
        String option = table.option().isEmpty() ? "" : ",\n  'value.fields-include' = '" + table.option() + "'";
        return " WITH (\n  'changelog.mode' = '" + (table.append() ? "append" : "upsert") + "'" + option + "\n)";
    }

    private String insert(String target, int version) {
        return "INSERT INTO " + target + "\n" + query(version);
    }

    private String set() {
        return "EXECUTE STATEMENT SET\nBEGIN\n" + insert(table.name(), table.version()) + ";\n"
                + insert(table.setWith(), table.version()) + ";\nEND";
    }

    private String query(int version) {
        String where = "\nWHERE amount > " + version;
        String first = table.parents().get(0);
        return switch (table.query()) {
            case FILTER -> "SELECT id, amount, ts FROM " + first + where;
            case STAR -> "SELECT * FROM " + first + where;
            case UNION_ALL ->
                String.join(
                        "\nUNION ALL\n",
                        table.parents().stream()
                                .map(parent -> "SELECT id, amount, ts FROM " + parent + where)
                                .toList());
            case JOIN -> join() + "\nWHERE t0.amount > " + version;
            case AGGREGATE -> "SELECT id, SUM(amount), MAX(ts) FROM " + first + where + "\nGROUP BY id";
            case WINDOW ->
                "SELECT id, SUM(amount), window_end FROM TABLE(TUMBLE(TABLE " + first
                        + ", DESCRIPTOR(ts), INTERVAL '1' MINUTE))" + where
                        + "\nGROUP BY id, window_start, window_end";
        };
    }

    private String join() {
        StringBuilder sql = new StringBuilder(
                "SELECT t0.id, t0.amount, t0.ts FROM " + table.parents().get(0) + " AS t0");
        for (int i = 1; i < table.parents().size(); i++) {
            sql.append("\nLEFT JOIN " + table.parents().get(i) + " AS t" + i + " ON t0.id = t" + i + ".id");
        }
        return sql.toString();
    }
}
