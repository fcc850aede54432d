package io.headgate.pipelines.scan;

import java.util.Optional;

/** An entry of {@code seeds/external_tables.json}: a table that others own. */
public record DeclaredExternal(String name, Optional<String> topic, Optional<String> product) {}
