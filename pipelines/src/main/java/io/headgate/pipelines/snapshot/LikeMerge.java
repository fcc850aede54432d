package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.ColumnKind;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableLike.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code CREATE TABLE own (...) LIKE base} defines: base's columns first, and own's word wherever both speak. A LIKE
 * that base could not take over is still open in the outcome.
 */
final class LikeMerge {
    private LikeMerge() {}

    static TableDefinition merge(TableDefinition own, TableDefinition base, Set<Part> included) {
        List<String> key = own.primaryKey();
        return new TableDefinition(
                own.name(),
                columns(own, base, included),
                key.isEmpty() && included.contains(Part.CONSTRAINTS) ? base.primaryKey() : key,
                first(own.watermark(), base.watermark(), included.contains(Part.WATERMARKS)),
                first(own.distribution(), base.distribution(), included.contains(Part.DISTRIBUTION)),
                own.partitionedBy().isEmpty() && included.contains(Part.PARTITIONS)
                        ? base.partitionedBy()
                        : own.partitionedBy(),
                options(own, base, included),
                own.ifNotExists(),
                own.temporary(),
                base.like());
    }

    private static List<Column> columns(TableDefinition own, TableDefinition base, Set<Part> included) {
        Map<String, Column> columns = new LinkedHashMap<>();
        base.columns().stream()
                .filter(column -> comesAlong(column.kind(), included))
                .forEach(column -> columns.put(column.name(), column));
        own.columns().forEach(column -> columns.put(column.name(), column));
        return new ArrayList<>(columns.values());
    }

    private static boolean comesAlong(ColumnKind kind, Set<Part> included) {
        return switch (kind) {
            case PHYSICAL -> true;
            case COMPUTED -> included.contains(Part.GENERATED);
            case METADATA, METADATA_VIRTUAL -> included.contains(Part.METADATA);
        };
    }

    private static Map<String, String> options(TableDefinition own, TableDefinition base, Set<Part> included) {
        Map<String, String> options = new TreeMap<>(included.contains(Part.OPTIONS) ? base.options() : Map.of());
        options.putAll(own.options());
        return options;
    }

    private static <T> Optional<T> first(Optional<T> own, Optional<T> base, boolean included) {
        return own.isPresent() || !included ? own : base;
    }
}
