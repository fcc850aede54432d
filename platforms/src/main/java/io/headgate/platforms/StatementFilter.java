package io.headgate.platforms;

import java.util.Optional;

/**
 * Which statements are asked for.
 *
 * @param prefix names that begin so
 * @param pool only those of one pool
 * @param label only those that carry this label with the value {@code true}
 */
public record StatementFilter(Optional<String> prefix, Optional<String> pool, Optional<String> label) {
    public static final StatementFilter ALL = new StatementFilter(Optional.empty(), Optional.empty(), Optional.empty());

    public static StatementFilter startingWith(String prefix) {
        return new StatementFilter(Optional.of(prefix), Optional.empty(), Optional.empty());
    }
}
