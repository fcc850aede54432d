package io.headgate.model.judge;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.fake.FakePlatform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a platform means to its users, whatever things are called: the tables with their columns, and the SQL that writes each.
 *
 * @param tables by name: columns and key
 * @param writers by table: the SQL of what writes it
 */
public record Picture(Map<String, String> tables, Map<String, List<String>> writers) {
    /** The platform as it is. */
    public static Picture of(FakePlatform platform) {
        Map<String, String> tables = new TreeMap<>();
        for (WorldTable table : platform.tablesNow()) {
            List<String> columns =
                    table.shape().columns().stream().map(Column::toString).toList();
            tables.put(table.name(), columns + " key " + table.shape().primaryKey());
        }
        Map<String, List<String>> writers = new TreeMap<>();
        for (WorldStatement statement : platform.statementsNow()) {
            if (Witness.writes(statement)) {
                statement.writes().forEach(table -> writers.computeIfAbsent(table, name -> new ArrayList<>())
                        .add(statement.sql()));
            }
        }
        writers.values().forEach(Collections::sort);
        return new Picture(tables, writers);
    }

    /** The tables that mean something else there, each with what differs. */
    public Map<String, String> differences(Picture other) {
        Map<String, String> differences = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>(tables.keySet());
        names.addAll(other.tables.keySet());
        for (String name : names) {
            String mine = tables.get(name) + " written by " + writers.get(name);
            String others = other.tables.get(name) + " written by " + other.writers.get(name);
            if (!mine.equals(others)) {
                differences.put(name, mine + " became " + others);
            }
        }
        return differences;
    }
}
