package io.headgate.lab.materialized;

import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.sql.Names;
import io.headgate.lab.sql.SqlText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.flink.sql.parser.ddl.materializedtable.SqlCreateMaterializedTable;

/**
 * What CREATE [OR ALTER] MATERIALIZED TABLE says.
 *
 * @param path full name
 * @param orAlter may evolve a table that exists
 * @param head what stands between the name and AS, as CREATE TABLE understands it: columns, comment, distribution, options
 * @param start where the query begins
 * @param query as it was written
 */
record Definition(TablePath path, boolean orAlter, String head, StartMode start, String query) {
    private static final Pattern OR_ALTER =
            Pattern.compile("\\bCREATE\\s+OR\\s+ALTER\\s+MATERIALIZED\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH = Pattern.compile(
            "\\bFRESHNESS\\s*=\\s*INTERVAL\\s*'[^']*'\\s*\\w+|\\bREFRESH_MODE\\s*=\\s*CONTINUOUS\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FULL = Pattern.compile("\\bREFRESH_MODE\\s*=\\s*FULL\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AS = Pattern.compile("\\bAS\\b[\\s(]*\\z", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("(?:\\s|;|--[^\\n]*\\z)+\\z");

    static Definition read(String sql, Names names) throws SqlRefusedException {
        if (!(SqlText.parse(sql) instanceof SqlCreateMaterializedTable create)) {
            throw new SqlRefusedException("Not CREATE MATERIALIZED TABLE: " + sql);
        }
        SqlNode query = create.getAsQuery();
        SqlParserPos name = create.getName().getParserPosition();
        int queryAt = offset(
                        sql,
                        query.getParserPosition().getLineNum(),
                        query.getParserPosition().getColumnNum())
                - 1;
        Matcher as = AS.matcher(sql.substring(0, queryAt));
        if (!as.find()) {
            throw new SqlRefusedException("The query of CREATE MATERIALIZED TABLE was not found.");
        }
        String before = sql.substring(offset(sql, name.getEndLineNum(), name.getEndColumnNum()), as.start());
        if (FULL.matcher(before).find()) {
            throw new SqlRefusedException("REFRESH_MODE = FULL is not supported; the refresh is CONTINUOUS.");
        }
        Matcher start = StartMode.CLAUSE.matcher(before);
        StartMode mode = start.find() ? new StartMode(start.group(1).toUpperCase(Locale.ROOT)) : StartMode.DEFAULT;
        String head = REFRESH.matcher(start.replaceAll("")).replaceAll("").strip();
        String body =
                END.matcher(sql.substring(as.start() + 2)).replaceFirst("").strip();
        return new Definition(
                names.path(create.getName().names), OR_ALTER.matcher(sql).find(), head, mode, body);
    }

    /** Behind a position of the parser, which counts from one. */
    private static int offset(String sql, int line, int column) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = sql.indexOf('\n', offset) + 1;
        }
        return offset + column;
    }

    /** Makes the table and fills it. */
    String createTableAs() {
        return "CREATE TABLE " + path + " " + head + "\nAS " + query;
    }

    /** Fills the table that is there. */
    String insert() {
        return "INSERT INTO " + path + "\n" + query;
    }

    /** As SHOW CREATE MATERIALIZED TABLE has it. */
    String statement() {
        return TableInfo.MATERIALIZED + path + (head.isEmpty() ? "" : "\n" + head) + "\nSTART_MODE = " + start.text()
                + "\nAS " + query;
    }

    boolean sameAs(Definition other) {
        return statement().equals(other.statement());
    }
}
