package io.headgate.pipelines.plan.compare;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.ColumnKind;
import io.headgate.pipelines.sql.Distribution;
import io.headgate.pipelines.sql.Watermark;
import io.headgate.pipelines.world.TableDefaults;
import io.headgate.pipelines.world.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between the DDL of the project and the table that is there: columns, key, watermark, distribution,
 * partitioning and options, with the platform's defaults filled in on both sides.
 */
public final class DdlComparison {
    private final TableShape wanted;
    private final TableShape there;
    private final TableDefaults defaults;
    private final List<DdlChange> changes = new ArrayList<>();

    private DdlComparison(TableShape wanted, TableShape there, TableDefaults defaults) {
        this.wanted = wanted;
        this.there = there;
        this.defaults = defaults;
    }

    /** The changes, breaking or not, in the order in which a DDL is written. */
    public static List<DdlChange> compare(TableShape wanted, TableShape there, TableDefaults defaults) {
        DdlComparison comparison = new DdlComparison(wanted, there, defaults);
        if (!wanted.columns().isEmpty() && !there.columns().isEmpty()) {
            comparison.columns();
            comparison.key();
        }
        comparison.watermark();
        comparison.distribution();
        comparison.partitioning();
        comparison.changelog();
        comparison.changes.addAll(OptionComparison.compare(wanted.options(), there.options(), defaults.options()));
        return comparison.changes;
    }

    private void columns() {
        Map<String, Column> old = byName(there.columns());
        Map<String, Column> now = byName(wanted.columns());
        for (Column column : there.columns()) {
            if (!now.containsKey(column.name())) {
                breaking(DdlChange.Kind.COLUMN_DROPPED, "column '" + column.name() + "' dropped");
            }
        }
        String before = "";
        boolean last = true;
        for (int i = wanted.columns().size() - 1; i >= 0; i--) {
            Column column = wanted.columns().get(i);
            before = i == 0 ? "" : wanted.columns().get(i - 1).name();
            Column was = old.get(column.name());
            if (was == null) {
                added(column, before, last);
            } else {
                last = false;
                type(was, column);
            }
        }
        if (!common(there.columns(), now.keySet()).equals(common(wanted.columns(), old.keySet()))) {
            breaking(DdlChange.Kind.COLUMN_ORDER, "order of columns changed");
        }
    }

    private void added(Column column, String before, boolean last) {
        boolean stored = column.kind() == ColumnKind.PHYSICAL || column.kind() == ColumnKind.METADATA;
        if (stored && !column.nullable()) {
            breaking(DdlChange.Kind.REQUIRED_COLUMN_ADDED, "column '" + column.name() + "' added as NOT NULL");
            return;
        }
        String place = last ? "" : before.isEmpty() ? " FIRST" : " AFTER " + quoted(before);
        changes.add(new DdlChange(
                DdlChange.Kind.COLUMN_ADDED,
                "column '" + column.name() + "' added",
                "ADD " + quoted(column.name()) + " " + specification(column) + place));
    }

    private static String specification(Column column) {
        return switch (column.kind()) {
            case PHYSICAL -> column.type();
            case METADATA -> column.type() + " METADATA" + from(column);
            case METADATA_VIRTUAL -> column.type() + " METADATA" + from(column) + " VIRTUAL";
            case COMPUTED -> "AS " + column.expression();
        };
    }

    private static String from(Column column) {
        return column.expression().isEmpty() ? "" : " FROM '" + column.expression() + "'";
    }

    private void type(Column was, Column now) {
        if (!was.type().equals(now.type()) || was.nullable() != now.nullable()) {
            breaking(
                    DdlChange.Kind.COLUMN_TYPE,
                    "type of column '" + now.name() + "' changed from " + type(was) + " to " + type(now));
        } else if (was.kind() != now.kind() || !was.expression().equals(now.expression())) {
            breaking(DdlChange.Kind.COLUMN_TYPE, "definition of column '" + now.name() + "' changed");
        }
    }

    private static String type(Column column) {
        return column.type() + (column.nullable() ? "" : " NOT NULL");
    }

    private void key() {
        if (!wanted.primaryKey().equals(there.primaryKey())) {
            breaking(
                    DdlChange.Kind.PRIMARY_KEY,
                    "primary key changed from " + there.primaryKey() + " to " + wanted.primaryKey());
        }
    }

    private void watermark() {
        Optional<Watermark> old = there.watermark()
                .filter(mark -> wanted.watermark().isPresent()
                        || !defaults.watermarkColumn().equals(Optional.of(mark.column())));
        if (old.equals(wanted.watermark())) {
            return;
        }
        String clause = wanted.watermark()
                .map(mark -> (there.watermark().isPresent() ? "MODIFY" : "ADD") + " WATERMARK FOR "
                        + quoted(mark.column()) + " AS " + mark.expression())
                .orElse("DROP WATERMARK");
        changes.add(new DdlChange(DdlChange.Kind.WATERMARK, "watermark changed", clause));
    }

    private void distribution() {
        if (wanted.distribution().isEmpty() && there.distribution().isEmpty()) {
            return;
        }
        int wantedBuckets = buckets(wanted.distribution());
        int oldBuckets = buckets(there.distribution());
        List<String> wantedKeys = keys(wanted);
        List<String> oldKeys = keys(there);
        if (wantedBuckets != oldBuckets || !wantedKeys.equals(oldKeys)) {
            breaking(
                    DdlChange.Kind.DISTRIBUTION,
                    "distribution changed from " + oldKeys + " into " + oldBuckets + " buckets to " + wantedKeys
                            + " into " + wantedBuckets);
        }
    }

    private int buckets(Optional<Distribution> distribution) {
        return distribution
                .map(Distribution::buckets)
                .filter(count -> count > 0)
                .orElse(defaults.buckets());
    }

    private static List<String> keys(TableShape shape) {
        return shape.distribution()
                .map(Distribution::keys)
                .filter(keys -> !keys.isEmpty())
                .orElse(shape.primaryKey());
    }

    private void partitioning() {
        if (!wanted.partitionedBy().equals(there.partitionedBy())) {
            breaking(DdlChange.Kind.PARTITIONING, "partitioning changed");
        }
    }

    private void changelog() {
        if (wanted.changelog() != there.changelog()) {
            breaking(
                    DdlChange.Kind.CHANGELOG_MODE,
                    "changelog mode changed from " + there.changelog() + " to " + wanted.changelog());
        }
    }

    private void breaking(DdlChange.Kind kind, String words) {
        changes.add(new DdlChange(kind, words, ""));
    }

    private static List<String> common(List<Column> columns, Set<String> others) {
        return columns.stream().map(Column::name).filter(others::contains).toList();
    }

    private static Map<String, Column> byName(List<Column> columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return byName;
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
