package io.headgate.pipelines.plan.compare;

import io.headgate.pipelines.world.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between the options of a DDL and those of the table that is there. */
final class OptionComparison {
    /** Options that say how the bytes of the rows are written or where: rows that are there could not be read any more. */
    private static final Set<String> OF_THE_BYTES =
            Set.of("connector", "topic", "format", "key.format", "value.format", "key.fields", "key.fields-prefix");

    private static final String KEY_FORMAT = "key.format";
    private static final String VALUE_FORMAT = "value.format";

    private OptionComparison() {}

    static List<DdlChange> compare(
            Map<String, String> wanted, Map<String, String> there, Map<String, String> defaults) {
        Map<String, String> now = filled(wanted, defaults);
        Map<String, String> old = filled(there, defaults);
        List<DdlChange> changes = new ArrayList<>();
        Set<String> keys = new TreeSet<>(now.keySet());
        keys.addAll(old.keySet());
        keys.remove(TableShape.CHANGELOG_MODE);
        if (keyFollowsValue(wanted, old)) {
            keys.remove(KEY_FORMAT);
        }
        for (String key : keys) {
            String value = now.get(key);
            String before = old.get(key);
            if (!Objects.equals(value, before)) {
                changes.add(new DdlChange(kind(key, before, value), words(key, before, value), clause(key, value)));
            }
        }
        return changes;
    }

    /** A platform writes keys that the DDL says nothing about as it writes values, and lists that as an option. */
    private static boolean keyFollowsValue(Map<String, String> wanted, Map<String, String> old) {
        return !wanted.containsKey(KEY_FORMAT) && Objects.equals(old.get(KEY_FORMAT), old.get(VALUE_FORMAT));
    }

    private static Map<String, String> filled(Map<String, String> options, Map<String, String> defaults) {
        Map<String, String> filled = new TreeMap<>(defaults);
        filled.putAll(options);
        return filled;
    }

    private static DdlChange.Kind kind(String key, @Nullable String before, @Nullable String value) {
        if (OF_THE_BYTES.contains(key)) {
            return DdlChange.Kind.FORMAT;
        }
        return RetentionOption.losesRows(key, before, value) ? DdlChange.Kind.RETENTION : DdlChange.Kind.OPTION;
    }

    private static String words(String key, @Nullable String before, @Nullable String value) {
        return "option '" + key + "' " + (before == null ? "set" : value == null ? "removed" : "changed");
    }

    private static String clause(String key, @Nullable String value) {
        return value == null ? "RESET (" + literal(key) + ")" : "SET (" + literal(key) + " = " + literal(value) + ")";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
