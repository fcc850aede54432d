package io.headgate.pipelines.sql;

/**
 * Where something stands in a file: {@code [start, end)} in UTF-16 units of the file's text, line and column from 1.
 *
 * @param start offset of the first character
 * @param end offset behind the last character
 * @param line line of the first character, from 1
 * @param column column of the first character, from 1
 */
public record Span(int start, int end, int line, int column) {
    public Span {
        if (start < 0 || end < start || line < 1 || column < 1) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end + " at " + line + ":" + column);
        }
    }

    /** The characters that this span covers in {@code text}. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
