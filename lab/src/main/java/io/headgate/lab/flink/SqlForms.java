package io.headgate.lab.flink;

import io.headgate.lab.engine.SqlRefusedException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTableAs;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.types.DataType;

/** The other forms in which a statement is given to Flink; what stands before the statement stays on its first line. */
final class SqlForms {
    private static final Pattern EXECUTE = Pattern.compile(
            "\\A((?:\\s|--[^\\n]*(?:\\n|\\z)|/\\*.*?\\*/)*)EXECUTE\\s+(?=STATEMENT\\s+SET)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("(?:\\s|;|--[^\\n]*\\z)+\\z");
    private static final Pattern AS_BEFORE_QUERY = Pattern.compile("\\bAS\\b[\\s(]*\\z", Pattern.CASE_INSENSITIVE);

    private static final String DISCARDED = "`headgate_discarded`";

    private SqlForms() {}

    /** {@code COMPILE PLAN} for an INSERT or a statement set. */
    static String compile(String file, String sql) {
        return prefix(file) + EXECUTE.matcher(sql).replaceFirst("$1");
    }

    /** How far {@link #compile} moves the columns of the first line. */
    static int columnShift(String file) {
        return prefix(file).length();
    }

    private static String prefix(String file) {
        return "COMPILE PLAN '" + file.replace("'", "''") + "' FOR ";
    }

    static String execute(String file) {
        return "EXECUTE PLAN '" + file.replace("'", "''") + "'";
    }

    static String explain(String sql) {
        return "EXPLAIN " + EXECUTE.matcher(sql).replaceFirst("$1");
    }

    /** Answers with the tasks that would run, which takes everything but running them. */
    static String explainTasks(String sql) {
        return "EXPLAIN JSON_EXECUTION_PLAN " + sql;
    }

    /** Makes a temporary table that takes any rows of this schema and keeps none. */
    static String discarding(ResolvedSchema schema) {
        List<DataType> types = schema.getColumnDataTypes();
        List<String> columns = IntStream.range(0, types.size())
                .mapToObj(index ->
                        "c" + index + " " + types.get(index).getLogicalType().asSerializableString())
                .toList();
        return "CREATE TEMPORARY TABLE " + DISCARDED + " (" + String.join(", ", columns)
                + ") WITH ('connector' = 'blackhole')";
    }

    /** An INSERT into that table. */
    static String discard(String query) {
        return "INSERT INTO " + DISCARDED + " " + END.matcher(query).replaceFirst("");
    }

    static String explainChanges(String sql) {
        return "EXPLAIN CHANGELOG_MODE " + sql;
    }

    /**
     * A CREATE TABLE AS in its two halves.
     *
     * @param createEmpty makes the table with the columns of the query, without a row in it
     * @param insert fills it
     */
    record CreateAs(String createEmpty, String insert) {}

    static CreateAs split(String sql, SqlCreateTableAs create) throws SqlRefusedException {
        int query = offset(sql, create.getAsQuery().getParserPosition());
        Matcher as = AS_BEFORE_QUERY.matcher(sql.substring(0, query));
        if (!as.find()) {
            throw new SqlRefusedException("The query of CREATE TABLE AS was not found.");
        }
        String head = sql.substring(0, as.start());
        String body = END.matcher(sql.substring(as.start() + "AS".length())).replaceFirst("");
        String target = create.getName().toString();
        StringBuilder quoted = new StringBuilder();
        for (String part : create.getName().names) {
            quoted.append(quoted.isEmpty() ? "" : ".")
                    .append('`')
                    .append(part.replace("`", "``"))
                    .append('`');
        }
        if (target.isEmpty()) {
            throw new SqlRefusedException("The table of CREATE TABLE AS has no name.");
        }
        return new CreateAs(
                head + "AS SELECT * FROM (" + body + "\n) AS `headgate_query` WHERE FALSE",
                "INSERT INTO " + quoted + body);
    }

    private static int offset(String sql, SqlParserPos position) {
        int offset = 0;
        for (int line = 1; line < position.getLineNum(); line++) {
            offset = sql.indexOf('\n', offset) + 1;
        }
        return offset + position.getColumnNum() - 1;
    }
}
