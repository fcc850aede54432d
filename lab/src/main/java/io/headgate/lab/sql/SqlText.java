package io.headgate.lab.sql;

import io.headgate.lab.engine.SqlRefusedException;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;
import org.apache.flink.sql.parser.validate.FlinkSqlConformance;

/** Text to syntax tree and back. */
public final class SqlText {
    private static final SqlParser.Config CONFIG = SqlParser.config()
            .withParserFactory(FlinkSqlParserImpl.FACTORY)
            .withConformance(FlinkSqlConformance.DEFAULT)
            .withQuoting(Quoting.BACK_TICK)
            .withQuotedCasing(Casing.UNCHANGED)
            .withUnquotedCasing(Casing.UNCHANGED)
            .withIdentifierMaxLength(256);

    private SqlText() {}

    /** Exactly one statement; a semicolon at its end does not count. */
    public static SqlNode parse(String sql) throws SqlRefusedException {
        SqlNodeList statements;
        try {
            statements = SqlParser.create(sql, CONFIG).parseStmtList();
        } catch (SqlParseException e) {
            throw new SqlRefusedException("SQL parse failed. " + firstLines(e));
        } catch (Error | RuntimeException e) {
            // The parser throws its own Errors (TokenMgrError) and unchecked exceptions for some texts.
            throw new SqlRefusedException("SQL parse failed. " + firstLines(e));
        }
        if (statements.size() != 1) {
            throw new SqlRefusedException(
                    "Only one statement is allowed at a time; there are " + statements.size() + ".");
        }
        return statements.get(0);
    }

    /** A piece of SQL as text on one line, identifiers in backticks. */
    public static String of(SqlNode node) {
        String text = node.toSqlString(config -> config.withDialect(AnsiSqlDialect.DEFAULT)
                        .withAlwaysUseParentheses(false)
                        .withSelectListItemsOnSeparateLines(false)
                        .withIndentation(0))
                .getSql();
        return text.replace('"', '`').replaceAll("\\s+", " ");
    }

    private static String firstLines(Throwable failure) {
        // The parser may have wrapped it.
        if (failure instanceof StackOverflowError || failure.getCause() instanceof StackOverflowError) {
            return "The statement is nested too deeply.";
        }
        String message = String.valueOf(failure.getMessage());
        int cut = message.indexOf("\nWas expecting");
        return (cut < 0 ? message : message.substring(0, cut)).trim();
    }
}
