package io.headgate.lab.flink;

import org.apache.flink.table.functions.ScalarFunction;
import org.jspecify.annotations.Nullable;

/** A function as a user would bring one. */
public final class Twice extends ScalarFunction {
    private static final long serialVersionUID = 1L;

    /** Called by generated code. */
    public @Nullable Long eval(@Nullable Long number) {
        return number == null ? null : 2 * number;
    }
}
