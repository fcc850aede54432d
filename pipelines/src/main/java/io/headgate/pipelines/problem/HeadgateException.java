package io.headgate.pipelines.problem;

import org.jspecify.annotations.Nullable;

/**
 * A command cannot give its result. The message says what happened and where, the remedy what to do next; neither holds a
 * secret, a stack trace or SQL with literals.
 *
 * <pre>{@code
 * throw new HeadgateException(FailureCode.UNKNOWN_TABLE, "no table 'fct_ordr' in project orders", "did you mean fct_order?");
 * }</pre>
 */
public final class HeadgateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final FailureCode code;
    private final String remedy;

    public HeadgateException(FailureCode code, String message, String remedy) {
        this(code, message, remedy, null);
    }

    public HeadgateException(FailureCode code, String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.remedy = remedy;
    }

    public FailureCode code() {
        return code;
    }

    public String remedy() {
        return remedy;
    }
}
