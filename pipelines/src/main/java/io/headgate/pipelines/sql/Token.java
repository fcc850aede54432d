package io.headgate.pipelines.sql;

/**
 * One token of SQL text, {@code [start, end)}; comments and white space are none.
 *
 * @param kind what it looks like
 */
record Token(Kind kind, int start, int end) {
    /** The sorts of token that the tolerant readers tell apart. */
    enum Kind {
        /** Keyword or plain identifier; which of them, only the parser knows. */
        WORD,
        /** An identifier in backticks, on one line. */
        QUOTED_NAME,
        /** A string literal, possibly over several lines. */
        STRING,
        NUMBER,
        /** A single character, or {@code /*+} and its end. */
        SYMBOL,
        /** A hole of a template: {@code {{..}}}, {@code {%..%}}, {@code {#..#}}, <code>${..}</code>. */
        HOLE
    }

    boolean isWord(String text, String word) {
        return kind == Kind.WORD
                && end - start == word.length()
                && text.regionMatches(true, start, word, 0, word.length());
    }

    boolean isSymbol(String text, char symbol) {
        return kind == Kind.SYMBOL && end - start == 1 && text.charAt(start) == symbol;
    }

    /** Whether the token can be a part of a table's name. */
    boolean canName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME || kind == Kind.HOLE;
    }

    String in(String text) {
        return text.substring(start, end);
    }
}
