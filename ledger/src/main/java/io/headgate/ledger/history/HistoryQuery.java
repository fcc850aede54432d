package io.headgate.ledger.history;

import java.util.Optional;

/**
 * Which rollouts.
 *
 * @param table only those that had steps for this table
 * @param outcome only those that ended so; {@code RUNNING} for those that have not ended
 * @param cursor where the page before has ended
 * @param limit at most so many
 */
public record HistoryQuery(
        String environment, Optional<String> table, Optional<String> outcome, Optional<String> cursor, int limit) {
    public HistoryQuery {
        if (limit < 1 || limit > Page.MAX) {
            throw new IllegalArgumentException("a page has 1 to " + Page.MAX + " items, not " + limit);
        }
    }

    public static HistoryQuery newest(String environment, int limit) {
        return new HistoryQuery(environment, Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }
}
