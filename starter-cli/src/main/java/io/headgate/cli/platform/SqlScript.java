package io.headgate.cli.platform;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.SqlProblem;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text cut into statements. Whether one is correct is for the platform to say; a text whose statements cannot be told
 * apart, or that still has holes to fill, is refused before anything runs.
 */
final class SqlScript {
    private static final FlinkSqlReader READER = new FlinkSqlReader();

    private SqlScript() {}

    /**
     * A statement of a script.
     *
     * @param at where it stands: {@code file:line}
     * @param what for people: {@code CREATE TABLE raw_order}
     * @param properties what it needs beside the script's own settings
     */
    record Statement(String at, String what, String sql, Map<String, String> properties) {
        /** Whether it asks for rows, so that it may go on for ever. */
        boolean query() {
            return switch (firstWords(sql, 1).toUpperCase(Locale.ROOT)) {
                case "SELECT", "WITH", "VALUES", "TABLE", "(" -> true;
                default -> false;
            };
        }
    }

    /**
     * Cuts a text.
     *
     * @param name of the file, for messages
     */
    static List<Statement> read(String text, String name) {
        FileFacts facts = READER.read(text);
        facts.problems().stream().filter(SqlScript::fatal).findFirst().ifPresent(problem -> {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    name + ":" + problem.at().line() + ":" + problem.at().column() + ": " + problem.message(),
                    "mend it; nothing was run");
        });
        List<Statement> statements = new ArrayList<>();
        for (StatementFacts statement : facts.statements()) {
            String sql = statement.span().in(text);
            statements.add(new Statement(name + ":" + statement.span().line(), what(statement, sql), sql, Map.of()));
        }
        return statements;
    }

    /** Cuts a file. */
    static List<Statement> file(Terminal terminal, Path file) {
        Path typed = terminal.resolve(file);
        try {
            return read(Files.readString(typed), terminal.shown(typed));
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "cannot read " + file, "give a file of SQL in UTF-8 that exists", e);
        }
    }

    private static boolean fatal(SqlProblem problem) {
        return switch (problem.kind()) {
            case TEMPLATE, UNTERMINATED, EMPTY -> true;
            case SYNTAX, UNSUPPORTED_FORM -> false;
        };
    }

    private static String what(StatementFacts facts, String sql) {
        return switch (facts.kind()) {
            case CREATE_TABLE, CREATE_TABLE_AS -> "CREATE TABLE " + defined(facts);
            case CREATE_VIEW -> "CREATE VIEW " + defined(facts);
            case CREATE_MATERIALIZED_TABLE -> "CREATE MATERIALIZED TABLE " + defined(facts);
            case INSERT -> "INSERT INTO " + written(facts);
            case STATEMENT_SET -> "STATEMENT SET " + written(facts);
            case OTHER -> other(sql);
        };
    }

    private static String defined(StatementFacts facts) {
        return facts.definition().map(table -> table.name().table()).orElse("");
    }

    private static String written(StatementFacts facts) {
        return facts.writes().stream().map(TableReference::table).distinct().collect(Collectors.joining(", "));
    }

    /** Words that say what it is and hold no literal. */
    private static String other(String sql) {
        String first = firstWords(sql, 1).toUpperCase(Locale.ROOT);
        return switch (first) {
            case "SHOW", "DESCRIBE", "DESC", "DROP", "ALTER", "EXPLAIN" -> firstWords(sql, 2);
            default -> first;
        };
    }

    private static String firstWords(String sql, int most) {
        List<String> words = new ArrayList<>();
        for (String word : sql.strip().split("\\s+", most + 1)) {
            if (words.size() < most) {
                words.add(word.matches("[\\w.`]+.*") ? word.replaceAll("[^\\w.`].*", "") : word.substring(0, 1));
            }
        }
        return String.join(" ", words);
    }
}
