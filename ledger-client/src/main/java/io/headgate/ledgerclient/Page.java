package io.headgate.ledgerclient;

import java.util.List;
import java.util.Optional;

/**
 * Some of many.
 *
 * @param next cursor of the next page, absent on the last
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }
}
