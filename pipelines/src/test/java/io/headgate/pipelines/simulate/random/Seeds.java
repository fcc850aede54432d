package io.headgate.pipelines.simulate.random;

import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Runs a check over many seeds and says, on failure, everything about the first that fails. */
public final class Seeds {
    private Seeds() {}

    /** Checks the plans of seeds from one on, so many of them. */
    public static void check(long first, int count, Consumer<PlannedTriple> property) {
        LongStream.range(first, first + count).forEach(seed -> check(seed, property));
    }

    private static void check(long seed, Consumer<PlannedTriple> property) {
        PlannedTriple planned;
        try {
            planned = PlannedTriple.of(seed);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("planning threw " + e + "\n" + Triple.of(seed), e);
        }
        try {
            property.accept(planned);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + planned, e);
        }
    }
}
