package io.headgate.pipelines.plan.compare;

import io.headgate.pipelines.sql.Span;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.sql.TableReference;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes position hints and version suffixes out of a statement, at the positions of its tables, and writes hints one way. */
final class Additions {
    private static final String STARTUP = "scan.startup.";

    private final String sql;
    private final StatementFacts facts;
    /** Replacements by where they begin; each covers {@code [start, end)} of the text. */
    private final TreeMap<Integer, Replacement> replacements = new TreeMap<>();

    private record Replacement(int end, String text) {}

    Additions(String sql, StatementFacts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    /**
     * Gives the text back without what was added.
     *
     * @param hints take away {@code scan.startup.*}
     * @param suffix take this off the ends of table names; may be empty
     */
    String remove(boolean hints, String suffix) {
        for (TableRead read : facts.reads()) {
            hint(read, hints);
            name(read.table(), suffix);
        }
        facts.writes().forEach(write -> name(write, suffix));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, Replacement> entry : replacements.entrySet()) {
            if (entry.getKey() >= at) {
                out.append(sql, at, entry.getKey()).append(entry.getValue().text());
                at = entry.getValue().end();
            }
        }
        return out.append(sql, at, sql.length()).toString();
    }

    private void hint(TableRead read, boolean withoutStartup) {
        int start = SqlTokens.skipBlanks(sql, read.table().span().end());
        int close = sql.startsWith("/*+", start) ? sql.indexOf("*/", start) : -1;
        if (close < 0) {
            return;
        }
        Map<String, String> kept = new TreeMap<>(read.hints());
        if (withoutStartup) {
            kept.keySet().removeIf(key -> key.startsWith(STARTUP));
        }
        int end = close + 2;
        if (kept.isEmpty()) {
            boolean blankBefore = start > read.table().span().end() && sql.charAt(start - 1) == ' ';
            replacements.put(blankBefore ? start - 1 : start, new Replacement(end, gap(read.table(), end)));
        } else {
            String text = kept.entrySet().stream()
                    .map(option -> "'" + option.getKey() + "'='" + option.getValue() + "'")
                    .collect(Collectors.joining(",", " /*+ OPTIONS(", ") */ "));
            replacements.put(start, new Replacement(end, text));
        }
    }

    /** A hint is added as {@code " /*+ ... *}{@code /"} behind the name; without it nothing stays, unless two words would grow together. */
    private String gap(TableReference table, int end) {
        boolean word = Character.isJavaIdentifierPart(sql.charAt(table.span().end() - 1));
        boolean follows = end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end));
        return word && follows ? " " : "";
    }

    private void name(TableReference table, String suffix) {
        Span span = table.span();
        String written = span.in(sql);
        boolean quoted = written.endsWith("`");
        String bare = quoted ? written.substring(0, written.length() - 1) : written;
        if (!suffix.isEmpty() && bare.endsWith(suffix)) {
            String cut = bare.substring(0, bare.length() - suffix.length()) + (quoted ? "`" : "");
            replacements.put(span.start(), new Replacement(span.end(), cut));
        }
    }
}
