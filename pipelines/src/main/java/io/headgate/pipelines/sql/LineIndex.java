package io.headgate.pipelines.sql;

import java.util.Arrays;

/**
 * Lines of a text, counted as the parser and every editor count them: {@code \n}, {@code \r\n} and a lone {@code \r} end one.
 *
 * <p>Turns offsets into lines and columns (from 1, in UTF-16 units) and back.
 */
final class LineIndex {
    private final int length;
    private final int[] starts;

    LineIndex(String text) {
        int[] found = new int[Math.max(16, text.length() / 32)];
        int lines = 1;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean feed = character == '\n';
            boolean loneReturn = character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            if (feed || loneReturn) {
                if (lines == found.length) {
                    found = Arrays.copyOf(found, lines * 2);
                }
                found[lines++] = at + 1;
            }
        }
        length = text.length();
        starts = Arrays.copyOf(found, lines);
    }

    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where the line of {@code offset} ends, behind its line break. */
    int lineEnd(int offset) {
        int line = line(offset);
        return line == starts.length ? length : starts[line];
    }

    Span span(int start, int end) {
        int line = line(start);
        return new Span(start, end, line, start - starts[line - 1] + 1);
    }

    /** The offset of a position that counts from {@code base} as 1:1, kept inside the text. */
    int offset(int base, int line, int column) {
        int first = line(base);
        int target = Math.min(Math.max(first + line - 1, 1), starts.length);
        int from = line <= 1 ? base : starts[target - 1];
        return Math.min(Math.max(from + column - 1, 0), length);
    }
}
