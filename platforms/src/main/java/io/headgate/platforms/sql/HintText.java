package io.headgate.platforms.sql;

/**
 * The hint that stands behind a table's name.
 *
 * @param start offset behind its opening, -1 when there is none
 * @param optionsEnd offset of the parenthesis that closes {@code OPTIONS(...)}, -1 when there is no such list
 */
record HintText(int start, int optionsEnd) {
    private static final HintText NONE = new HintText(-1, -1);
    private static final String OPEN = "/*+";
    private static final String OPTIONS = "OPTIONS";

    /** The hint behind the name that ends at {@code end}; comments and white space may lie between. */
    static HintText behind(String sql, int end) {
        int at = skipBlanks(sql, end);
        return sql.startsWith(OPEN, at) ? new HintText(at + OPEN.length(), optionsEnd(sql, at + OPEN.length())) : NONE;
    }

    private static int skipBlanks(String sql, int from) {
        int at = from;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                at = behind(sql, "\n", at);
            } else if (sql.startsWith("/*", at) && !sql.startsWith(OPEN, at)) {
                at = behind(sql, "*/", at + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int behind(String sql, String end, int from) {
        int at = sql.indexOf(end, from);
        return at < 0 ? sql.length() : at + end.length();
    }

    private static int optionsEnd(String sql, int from) {
        boolean inOptions = false;
        for (int at = from; at < sql.length() && !sql.startsWith("*/", at); at++) {
            char c = sql.charAt(at);
            if (c == '\'') {
                at = sql.indexOf('\'', at + 1);
                if (at < 0) {
                    return -1;
                }
            } else if (sql.regionMatches(true, at, OPTIONS, 0, OPTIONS.length())) {
                inOptions = true;
            } else if (c == ')' && inOptions) {
                return at;
            }
        }
        return -1;
    }
}
