package io.headgate.ledger.history;

import java.util.List;
import java.util.Optional;

/**
 * Some of many.
 *
 * @param next cursor of the next page, absent on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** The largest page. */
    public static final int MAX = 500;

    public Page {
        items = List.copyOf(items);
    }
}
