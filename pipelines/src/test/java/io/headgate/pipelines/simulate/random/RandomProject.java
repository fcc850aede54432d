package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.simulate.random.TableModel.Form;
import io.headgate.pipelines.simulate.random.TableModel.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Invents projects: chains, fans and diamonds of tables of every form, and what such a project was like some time ago. */
final class RandomProject {
    private static final List<String> LAYERS = List.of("sources", "intermediates", "facts");

    private final Dice dice;
    private final List<TableModel> tables = new ArrayList<>();
    private final Set<String> appendOnly = new HashSet<>();

    private RandomProject(Dice dice) {
        this.dice = dice;
    }

    /** A project of about so many tables. */
    static ProjectModel make(Dice dice, int size) {
        RandomProject random = new RandomProject(dice);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add("t" + (i < 10 ? "0" : "") + i);
        }
        dice.shuffled(names).forEach(random::add);
        return new ProjectModel(random.tables);
    }

    private void add(String name) {
        String layer = LAYERS.get(Math.min(tables.size() / 3, 2));
        String product = dice.chance(90) ? "p1" : "p2";
        List<String> parents = parents();
        Form form = form(parents);
        Query query = query(parents);
        boolean append =
                switch (form) {
                    case NO_DML, VALUES -> dice.chance(60);
                    case INSERT, TWO_INSERTS, STATEMENT_SET, CREATE_AS, VIEW ->
                        appendable(query, parents) && dice.chance(form == Form.CREATE_AS ? 100 : 70);
                };
        if (form == Form.CREATE_AS && !append) {
            form = Form.INSERT;
        }
        String setWith = "";
        if (form == Form.STATEMENT_SET) {
            setWith = name + "x";
            table(setWith, layer, product, Form.NO_DML, Query.FILTER, append, List.of(), "");
        }
        boolean reads =
                switch (form) {
                    case INSERT, TWO_INSERTS, STATEMENT_SET, CREATE_AS, VIEW -> true;
                    case NO_DML, VALUES -> false;
                };
        table(name, layer, product, form, query, append, reads ? parents : List.of(), setWith);
    }

    private void table(
            String name,
            String layer,
            String product,
            Form form,
            Query query,
            boolean append,
            List<String> parents,
            String setWith) {
        tables.add(new TableModel(
                name,
                layer,
                product,
                form,
                query,
                append,
                parents,
                1,
                dice.chance(15) ? 1 : 0,
                false,
                "",
                "",
                setWith));
        if (append) {
            appendOnly.add(name);
        }
    }

    /** Few reach far back, most stand on the last ones; each external source is read by one or two. */
    private List<String> parents() {
        if (tables.isEmpty() || dice.chance(15)) {
            String raw = "raw_" + (dice.chance(30) ? 0 : tables.size());
            appendOnly.add(raw);
            return List.of(raw);
        }
        Set<String> parents = new TreeSet<>();
        int count = dice.chance(55) ? 1 : dice.chance(70) ? 2 : 3;
        for (int i = 0; i < count; i++) {
            int back = 1 + dice.below(dice.chance(70) ? Math.min(3, tables.size()) : tables.size());
            parents.add(tables.get(tables.size() - back).name());
        }
        return List.copyOf(parents);
    }

    private Form form(List<String> parents) {
        int roll = dice.below(100);
        if (roll < 66) {
            return Form.INSERT;
        }
        if (roll < 72) {
            return Form.TWO_INSERTS;
        }
        if (roll < 80) {
            return Form.STATEMENT_SET;
        }
        if (roll < 85) {
            return Form.CREATE_AS;
        }
        if (roll < 92) {
            return parents.get(0).startsWith("raw_") ? Form.INSERT : Form.VIEW;
        }
        return roll < 96 ? Form.VALUES : Form.NO_DML;
    }

    private Query query(List<String> parents) {
        if (parents.size() > 1) {
            return dice.chance(60) ? Query.JOIN : Query.UNION_ALL;
        }
        int roll = dice.below(100);
        if (roll < 65) {
            return Query.FILTER;
        }
        if (roll < 75) {
            return Query.STAR;
        }
        if (roll < 92) {
            return Query.AGGREGATE;
        }
        return Query.WINDOW;
    }

    private boolean appendable(Query query, List<String> parents) {
        return switch (query) {
            case FILTER, STAR, UNION_ALL, WINDOW -> appendOnly.containsAll(parents);
            case JOIN, AGGREGATE -> false;
        };
    }

    /** What the project was like before somebody edited some of its tables. */
    static ProjectModel past(Dice dice, ProjectModel now, int percent) {
        return new ProjectModel(now.tables().stream()
                .map(table -> dice.chance(percent) ? edited(dice, table) : table)
                .toList());
    }

    private static TableModel edited(Dice dice, TableModel table) {
        return switch (dice.below(10)) {
            case 0, 1, 2, 3, 4 -> table.version(7);
            case 5 -> table.extraColumns(1 - table.extraColumns());
            case 6 -> table.bigAmount(true);
            case 7 -> table.option("EXCEPT_KEY");
            case 8 -> table.property("1 h");
            default -> fewerParents(dice, table);
        };
    }

    private static TableModel fewerParents(Dice dice, TableModel table) {
        if (table.parents().size() < 2) {
            return table.append() ? table : table.query(Query.AGGREGATE);
        }
        return table.parents(dice.some(table.parents(), table.parents().size() - 1));
    }
}
