package io.headgate.platforms.sql;

import io.headgate.pipelines.plan.compare.SqlTokens;
import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.Watermark;
import io.headgate.pipelines.world.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One clause of ALTER TABLE, as plans write them, and whether a table shows it already.
 *
 * @param sql {@code ADD `x` STRING}, {@code SET ('k' = 'v')}, ...
 */
public record AlterClause(String sql) {
    private static final Pattern WATERMARK =
            Pattern.compile("(?is)(ADD|MODIFY)\\s+WATERMARK\\s+FOR\\s+`((?:[^`]|``)+)`\\s+AS\\s+(.+)");
    private static final Pattern ADD = Pattern.compile("(?is)ADD\\s+(`(?:[^`]|``)+`.*?)(\\s+FIRST|\\s+AFTER\\s+`.+`)?");
    private static final Pattern SET =
            Pattern.compile("(?is)SET\\s*\\(\\s*('(?:[^']|'')*')\\s*=\\s*('(?:[^']|'')*')\\s*\\)");
    private static final Pattern RESET = Pattern.compile("(?is)RESET\\s*\\(\\s*('(?:[^']|'')*')\\s*\\)");
    private static final Pattern DROP_WATERMARK = Pattern.compile("(?is)DROP\\s+WATERMARK");

    /**
     * Whether the table is as the clause would make it; false for clauses of other forms.
     *
     * @param defaults what options are that nobody has set
     */
    public boolean shows(TableShape table, Map<String, String> defaults) {
        Matcher watermark = WATERMARK.matcher(sql);
        if (watermark.matches()) {
            return table.watermark()
                    .filter(mark -> mark.column().equals(watermark.group(2).replace("``", "`")))
                    .filter(mark -> sameExpression(mark, watermark.group(3)))
                    .isPresent();
        }
        Matcher add = ADD.matcher(sql);
        if (add.matches()) {
            return column(add.group(1)).filter(table.columns()::contains).isPresent();
        }
        Matcher set = SET.matcher(sql);
        if (set.matches()) {
            return unquoted(set.group(2)).equals(table.options().get(unquoted(set.group(1))));
        }
        Matcher reset = RESET.matcher(sql);
        if (reset.matches()) {
            String key = unquoted(reset.group(1));
            String now = table.options().get(key);
            return now == null || now.equals(defaults.get(key));
        }
        return DROP_WATERMARK.matcher(sql).matches() && table.watermark().isEmpty();
    }

    private static boolean sameExpression(Watermark mark, String expression) {
        return definition("`c` INT, WATERMARK FOR `c` AS " + expression)
                .flatMap(StatementFacts::definition)
                .flatMap(definition -> definition.watermark())
                .filter(wanted -> SqlTokens.same(wanted.expression(), mark.expression()))
                .isPresent();
    }

    private static Optional<Column> column(String text) {
        return definition(text)
                .flatMap(StatementFacts::definition)
                .map(definition -> definition.columns())
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0));
    }

    private static Optional<StatementFacts> definition(String columns) {
        List<StatementFacts> read =
                new FlinkSqlReader().read("CREATE TABLE t (" + columns + ")").statements();
        return read.stream().findFirst();
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }
}
