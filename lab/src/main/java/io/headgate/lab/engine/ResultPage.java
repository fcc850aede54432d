package io.headgate.lab.engine;

import java.util.List;
import java.util.Optional;

/**
 * Some rows of a result.
 *
 * @param rows in the order they were produced
 * @param nextToken where to go on; empty when there is nothing more to come. An unbounded query that runs always has one.
 */
public record ResultPage(List<ResultRow> rows, Optional<String> nextToken) {
    public ResultPage {
        rows = List.copyOf(rows);
    }
}
