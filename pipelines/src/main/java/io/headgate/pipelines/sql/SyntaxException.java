package io.headgate.pipelines.sql;

/** A piece of text that is no Flink SQL: where, in offsets of the file, and one sentence why. */
final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int start;
    private final int end;

    SyntaxException(int start, int end, String message) {
        super(message, null, false, false);
        this.start = start;
        this.end = end;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
