package io.headgate.pipelines.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.headgate.pipelines.snapshot.Changelog;
import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.Distribution;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.Watermark;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a DDL says about a table, without its name: the part that two environments can be compared by. */
public record TableShape(
        List<Column> columns,
        List<String> primaryKey,
        Optional<Watermark> watermark,
        Optional<Distribution> distribution,
        List<String> partitionedBy,
        Map<String, String> options) {
    public static final String CHANGELOG_MODE = "changelog.mode";
    public static final TableShape UNKNOWN =
            new TableShape(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), Map.of());

    public TableShape {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        partitionedBy = List.copyOf(partitionedBy);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** The shape that a DDL of the project gives. */
    public static TableShape of(TableDefinition definition) {
        return new TableShape(
                definition.columns(),
                definition.primaryKey(),
                definition.watermark(),
                definition.distribution(),
                definition.partitionedBy(),
                definition.options());
    }

    /** The changes that the table carries: what {@code changelog.mode} says, else upsert with a key, else append. */
    @JsonIgnore
    public Changelog changelog() {
        String mode = options.get(CHANGELOG_MODE);
        if (mode == null) {
            return primaryKey.isEmpty() ? Changelog.APPEND : Changelog.UPSERT;
        }
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "append" -> Changelog.APPEND;
            case "upsert" -> Changelog.UPSERT;
            default -> Changelog.RETRACT;
        };
    }
}
