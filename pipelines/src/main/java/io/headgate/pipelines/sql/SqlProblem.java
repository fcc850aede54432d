package io.headgate.pipelines.sql;

/**
 * Something in a file that the reader cannot accept.
 *
 * @param kind what sort of problem it is
 * @param message one sentence, no stack trace, no list of two hundred expected tokens
 */
public record SqlProblem(Kind kind, Span at, String message) {
    /** The sorts that people act on differently. */
    public enum Kind {
        /** The text is no Flink SQL. */
        SYNTAX,
        /** {@code ${...}}, {@code {{...}}} or the like stands where SQL should: a template with holes. */
        TEMPLATE,
        /** A form that exists neither on Flink nor on Confluent Cloud, such as {@code DEFAULT} on a column. */
        UNSUPPORTED_FORM,
        /** Quote or comment that is never closed. */
        UNTERMINATED,
        /** Nothing but comments and white space. */
        EMPTY
    }
}
