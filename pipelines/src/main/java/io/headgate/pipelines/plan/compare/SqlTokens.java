package io.headgate.pipelines.plan.compare;

/**
 * SQL without what means nothing: comments and white space. Hints, literals and quoted names stay as they are; so does the
 * case of letters, since names are case-sensitive.
 */
public final class SqlTokens {
    private final String sql;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    /** Whether two texts say the same. */
    public static boolean same(String one, String other) {
        return one.equals(other)
                || (!one.isEmpty() && !other.isEmpty() && canonical(one).equals(canonical(other)));
    }

    /** The text with one blank wherever there were comments or white space, none at the ends, no closing semicolon. */
    public static String canonical(String sql) {
        return new SqlTokens(sql).scan();
    }

    /** Where the next thing that means something begins. */
    static int skipBlanks(String sql, int from) {
        SqlTokens tokens = new SqlTokens(sql);
        tokens.at = from;
        while (tokens.at < sql.length() && tokens.skipBlank()) {}
        return tokens.at;
    }

    private String scan() {
        while (at < sql.length()) {
            if (skipBlank()) {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
                continue;
            }
            char c = sql.charAt(at);
            if (c == '\'' || c == '`' || c == '"') {
                quoted(c);
            } else {
                out.append(c);
                at++;
            }
        }
        String text = out.toString().strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private boolean skipBlank() {
        if (Character.isWhitespace(sql.charAt(at))) {
            at++;
            return true;
        }
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            at = end < 0 ? sql.length() : end + 1;
            return true;
        }
        if (sql.startsWith("/*", at) && !sql.startsWith("/*+", at)) {
            int end = sql.indexOf("*/", at + 2);
            at = end < 0 ? sql.length() : end + 2;
            return true;
        }
        return false;
    }

    /** A quote within the quotes is doubled; the two halves then read as two quoted texts side by side. */
    private void quoted(char quote) {
        int end = sql.indexOf(quote, at + 1);
        int next = end < 0 ? sql.length() : end + 1;
        out.append(sql, at, next);
        at = next;
    }
}
