package io.headgate.platforms.sql;

import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.ReadRole;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableRead;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts where to begin into the text of one statement: an {@code OPTIONS} hint behind the name of each table, every other byte as
 * it was. A table that has options keeps them and gets these in addition; one whose SQL says itself where it starts is left
 * alone; look-ups are no sources and get none. The planner's comparison takes exactly this away again.
 *
 * <pre>{@code
 * PositionHints.place("INSERT INTO b SELECT id FROM a x", table -> Map.of("scan.startup.mode", "latest-offset"));
 * // INSERT INTO b SELECT id FROM a /*+ OPTIONS('scan.startup.mode'='latest-offset') *}{@code / x
 * }</pre>
 */
public final class PositionHints {
    private static final String STARTUP = "scan.startup.";

    private final String sql;
    private final TreeMap<Integer, String> insertions = new TreeMap<>();

    private PositionHints(String sql) {
        this.sql = sql;
    }

    /**
     * The statement with hints.
     *
     * @param options for the path of a name as it is written, unquoted, what to add; empty for nothing
     * @throws PlatformException {@link PlatformProblem#UNSUPPORTED} when a table stands where the language takes no hint, such
     *     as the argument of a window function, or when the text does not parse as one statement
     */
    public static String place(String sql, Function<List<String>, Map<String, String>> options) {
        List<TableRead> reads = sources(sql);
        PositionHints hints = new PositionHints(sql);
        reads.forEach(read -> hints.add(read, options.apply(read.table().path())));
        String placed = hints.text();
        if (!holds(placed, reads, options)) {
            throw refused(sql, reads, options);
        }
        return placed;
    }

    /**
     * The reads of a statement that can be told where to begin, in the order of the text.
     *
     * @throws PlatformException {@link PlatformProblem#UNSUPPORTED} when the text does not parse as one statement
     */
    public static List<TableRead> sources(String sql) {
        List<StatementFacts> statements = new FlinkSqlReader().read(sql).statements();
        if (statements.size() != 1 || statements.get(0).approximate()) {
            throw new PlatformException(
                    PlatformProblem.UNSUPPORTED,
                    "the start cannot be put into SQL that does not parse as one statement",
                    "mend the SQL, or start it from the earliest records");
        }
        return statements.get(0).reads().stream()
                .filter(read -> read.role() != ReadRole.LOOKUP && !saysWhereItStarts(read))
                .toList();
    }

    private static boolean saysWhereItStarts(TableRead read) {
        return read.hints().keySet().stream().anyMatch(key -> key.startsWith(STARTUP));
    }

    private void add(TableRead read, Map<String, String> options) {
        if (options.isEmpty()) {
            return;
        }
        String list = new TreeMap<>(options)
                .entrySet().stream()
                        .map(option -> literal(option.getKey()) + "=" + literal(option.getValue()))
                        .collect(Collectors.joining(", "));
        int end = read.table().span().end();
        HintText hint = HintText.behind(sql, end);
        if (hint.optionsEnd() >= 0) {
            insertions.put(hint.optionsEnd(), (read.hints().isEmpty() ? "" : ", ") + list);
        } else if (hint.start() >= 0) {
            insertions.put(hint.start(), " OPTIONS(" + list + "),");
        } else {
            insertions.put(end, " /*+ OPTIONS(" + list + ") */");
        }
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            out.append(sql, at, insertion.getKey()).append(insertion.getValue());
            at = insertion.getKey();
        }
        return out.append(sql, at, sql.length()).toString();
    }

    /** Whether the parser sees the options where they were meant to be: the language takes hints in most places only. */
    private static boolean holds(
            String placed, List<TableRead> reads, Function<List<String>, Map<String, String>> options) {
        List<StatementFacts> statements = new FlinkSqlReader().read(placed).statements();
        if (statements.size() != 1 || statements.get(0).approximate()) {
            return false;
        }
        List<TableRead> hinted = statements.get(0).reads().stream()
                .filter(read -> read.role() != ReadRole.LOOKUP)
                .toList();
        return reads.stream().map(TableRead::table).allMatch(table -> hinted.stream()
                .filter(read -> read.table().path().equals(table.path()))
                .allMatch(read -> saysWhereItStarts(read)
                        || read.hints()
                                .entrySet()
                                .containsAll(options.apply(table.path()).entrySet())));
    }

    private static PlatformException refused(
            String sql, List<TableRead> reads, Function<List<String>, Map<String, String>> options) {
        String culprits = reads.stream()
                .map(TableRead::table)
                .filter(table -> !options.apply(table.path()).isEmpty()
                        && afterTheWordTable(sql, table.span().start()))
                .map(table -> "'" + String.join(".", table.path()) + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        return new PlatformException(
                PlatformProblem.UNSUPPORTED,
                "the language takes no start position for "
                        + (culprits.isEmpty() ? "a table of this statement" : culprits + " in TABLE ..."),
                "start it from the earliest records, or write (SELECT * FROM t) instead of TABLE t in the project");
    }

    private static boolean afterTheWordTable(String sql, int start) {
        String before = sql.substring(0, start).stripTrailing();
        return before.regionMatches(true, before.length() - 5, "TABLE", 0, 5);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
