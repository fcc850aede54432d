package io.headgate.platforms.flink.tables;

import java.util.List;
import java.util.Optional;

/**
 * Where the tables of the environment lie.
 *
 * @param setup what a new session is told before anything else
 * @param catalog the gateway's own default where none is given
 * @param database the catalog's own default where none is given
 */
public record CatalogHome(List<String> setup, Optional<String> catalog, Optional<String> database) {
    public CatalogHome {
        setup = List.copyOf(setup);
    }
}
