package io.headgate.model.project;

import io.headgate.model.project.InventedTable.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tables, parents first, over two topics that somebody else fills. Every edit gives another project.
 */
public final class InventedProject {
    public static final List<String> RAW = List.of("raw_a", "raw_b");

    private final Map<String, InventedTable> tables;
    private final int made;

    private InventedProject(Map<String, InventedTable> tables, int made) {
        this.tables = new LinkedHashMap<>(tables);
        this.made = made;
    }

    /** A project of so many tables. */
    public static InventedProject of(Dice dice, int size) {
        InventedProject project = new InventedProject(Map.of(), 0);
        for (int table = 0; table < size; table++) {
            project = project.grown(dice);
        }
        return project;
    }

    /** The DDL of a topic that is filled from outside. */
    public static String rawDdl(String raw) {
        return "CREATE TABLE " + raw
                + " (id STRING NOT NULL, amount DECIMAL(10, 2)) WITH ('changelog.mode' = 'append')";
    }

    public List<InventedTable> tables() {
        return List.copyOf(tables.values());
    }

    public Optional<InventedTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    public List<String> names() {
        return List.copyOf(tables.keySet());
    }

    private boolean appends(String name) {
        return RAW.contains(name) || table(name).map(InventedTable::append).orElse(false);
    }

    /** One table more. */
    InventedProject grown(Dice dice) {
        List<String> candidates = new ArrayList<>(names());
        List<String> parents;
        if (candidates.isEmpty() || dice.chance(20)) {
            parents = List.of(dice.one(RAW));
        } else {
            int count = dice.chance(60) ? 1 : 2;
            parents = List.copyOf(new TreeSet<>(dice.some(candidates, count)));
        }
        Form form;
        if (parents.size() > 1) {
            form = dice.chance(50) ? Form.JOIN : Form.UNION_ALL;
        } else {
            form = dice.chance(70) ? Form.FILTER : Form.AGGREGATE;
        }
        boolean append = stateless(form) && parents.stream().allMatch(this::appends) && dice.chance(75);
        String name = "t" + made;
        return with(new InventedTable(name, form, append, parents, 1, 0, false), made + 1);
    }

    private static boolean stateless(Form form) {
        return switch (form) {
            case FILTER, UNION_ALL -> true;
            case AGGREGATE, JOIN -> false;
        };
    }

    private InventedProject with(InventedTable table, int count) {
        InventedProject next = new InventedProject(tables, count);
        next.tables.put(table.name(), table);
        return next;
    }

    /** What somebody changed. */
    public record Edit(InventedProject project, String says) {}

    /** One edit: other SQL, another DDL, one table more, one table less. */
    public Edit edited(Dice dice) {
        InventedTable table = dice.one(tables());
        int roll = dice.below(100);
        if (roll < 50) {
            return new Edit(with(table.withVersion(table.version() + 1), made), "other SQL in " + table.name());
        }
        if (roll < 62) {
            return new Edit(
                    with(table.withExtraColumns(table.extraColumns() + 1), made), "a column more in " + table.name());
        }
        if (roll < 69) {
            return new Edit(with(table.withBigAmount(!table.bigAmount()), made), "another type in " + table.name());
        }
        if (roll < 77 && !table.append()) {
            Form other = table.form() == Form.FILTER ? Form.AGGREGATE : Form.FILTER;
            return new Edit(with(table.withForm(other), made), "another query in " + table.name());
        }
        if (roll < 84 && table.parents().size() > 1) {
            return new Edit(
                    with(table.withParents(dice.some(table.parents(), 1)), made), "a source less in " + table.name());
        }
        if (roll < 94) {
            InventedProject more = grown(dice);
            return new Edit(more, "a new table t" + made);
        }
        return leaf(dice)
                .map(name -> new Edit(without(name), "without " + name))
                .orElseGet(() -> new Edit(grown(dice), "a new table t" + made));
    }

    private Optional<String> leaf(Dice dice) {
        List<String> leaves = names().stream()
                .filter(name ->
                        tables().stream().noneMatch(other -> other.parents().contains(name)))
                .toList();
        return tables.size() < 2 || leaves.isEmpty() ? Optional.empty() : Optional.of(dice.one(leaves));
    }

    private InventedProject without(String name) {
        InventedProject next = new InventedProject(tables, made);
        next.tables.remove(name);
        return next;
    }

    @Override
    public String toString() {
        return tables.values().toString();
    }
}
