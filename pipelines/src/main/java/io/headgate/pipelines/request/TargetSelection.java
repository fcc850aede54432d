package io.headgate.pipelines.request;

import io.headgate.pipelines.graph.NearNames;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Turns selectors into tables of a snapshot; refuses names that it does not have and selectors that match nothing. */
public final class TargetSelection {
    private final Snapshot snapshot;
    private final Set<String> names = new HashSet<>();
    private final TreeSet<String> selected = new TreeSet<>();

    private TargetSelection(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.tables().forEach(table -> names.add(table.name()));
    }

    /** The selected tables, sorted; empty only when nothing changed since the revision that was given. */
    public static List<String> resolve(Snapshot snapshot, Selectors selectors) {
        if (!selectors.given()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "no table was selected",
                    "name tables, or give --product-name, --dir, --table-list-file-name, --changed-since or --all");
        }
        TargetSelection selection = new TargetSelection(snapshot);
        selection.select(selectors);
        return List.copyOf(selection.selected);
    }

    /** Refuses names that the snapshot does not have. */
    public static void requireKnown(Snapshot snapshot, Collection<String> tables) {
        new TargetSelection(snapshot).known(tables);
    }

    private void select(Selectors selectors) {
        known(selectors.tables());
        known(selectors.listed());
        known(selectors.excluded());
        selectors.tables().stream()
                .filter(Globs::glob)
                .forEach(glob -> matching(new Globs(List.of(glob))::matches, "'" + glob + "'"));
        selectors.tables().stream().filter(text -> !Globs.glob(text)).forEach(selected::add);
        selected.addAll(selectors.listed());
        selectors.products().forEach(this::product);
        selectors.dir().ifPresent(this::dir);
        selectors.changed().stream().filter(names::contains).forEach(selected::add);
        if (selectors.all()) {
            selected.addAll(names);
        }
        boolean any = !selected.isEmpty();
        Globs excluded = new Globs(selectors.excluded());
        selected.removeIf(excluded::matches);
        if (any && selected.isEmpty()) {
            throw nothing("every selected table is excluded");
        }
    }

    private void product(String product) {
        List<String> found = tables(table -> table.product().equals(product));
        if (found.isEmpty()) {
            Set<String> products = new TreeSet<>();
            snapshot.tables().forEach(table -> products.add(table.product()));
            throw new HeadgateException(
                    FailureCode.NOTHING_SELECTED,
                    "no table belongs to product '" + product + "'",
                    suggestion(NearNames.of(product, products), "see 'headgate inventory'"));
        }
        selected.addAll(found);
    }

    private void dir(String dir) {
        String clean = dir.replace('\\', '/');
        while (clean.startsWith("./")) {
            clean = clean.substring(2);
        }
        while (clean.endsWith("/")) {
            clean = clean.substring(0, clean.length() - 1);
        }
        String folder = clean;
        List<String> found = tables(table -> folder.isEmpty()
                || folder.equals(".")
                || table.folder().equals(folder)
                || table.folder().startsWith(folder + "/"));
        if (found.isEmpty()) {
            throw nothing("no table lies in folder '" + dir + "'");
        }
        selected.addAll(found);
    }

    private void matching(Predicate<String> wanted, String what) {
        List<String> found = tables(table -> wanted.test(table.name()));
        if (found.isEmpty()) {
            throw nothing(what + " matches no table");
        }
        selected.addAll(found);
    }

    private List<String> tables(Predicate<ProjectTable> wanted) {
        return snapshot.tables().stream().filter(wanted).map(ProjectTable::name).toList();
    }

    private void known(Collection<String> texts) {
        for (String text : texts) {
            if (!Globs.glob(text) && !names.contains(text)) {
                throw new HeadgateException(
                        FailureCode.UNKNOWN_TABLE,
                        "no table '" + text + "' in project " + snapshot.project(),
                        suggestion(NearNames.of(text, names), "see 'headgate inventory'"));
            }
        }
    }

    private static String suggestion(List<String> near, String otherwise) {
        return near.isEmpty() ? otherwise : "did you mean " + String.join(" or ", near) + "?";
    }

    private static HeadgateException nothing(String message) {
        return new HeadgateException(FailureCode.NOTHING_SELECTED, message, "check the selectors");
    }
}
