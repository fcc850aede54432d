package io.headgate.pipelines.request;

import java.util.List;
import java.util.Optional;

/**
 * Which tables are meant, as the user said it. Tables selected by any of these are targets, less those excluded.
 *
 * @param tables names and globs
 * @param products data products
 * @param dir a folder, relative to the project's root
 * @param listed names from {@code --table-list-file-name}
 * @param excluded names from {@code --exclude-table-file-name}
 * @param changedSince the revision of {@code --changed-since}
 * @param changed the tables whose files changed since then
 * @param all every table of the project
 */
public record Selectors(
        List<String> tables,
        List<String> products,
        Optional<String> dir,
        List<String> listed,
        List<String> excluded,
        Optional<String> changedSince,
        List<String> changed,
        boolean all) {
    public static final Selectors NONE = of(List.of(), List.of(), false);

    /** Every table of the project. */
    public static final Selectors ALL = of(List.of(), List.of(), true);

    public Selectors {
        tables = sorted(tables);
        products = sorted(products);
        listed = sorted(listed);
        excluded = sorted(excluded);
        changed = sorted(changed);
    }

    /** Tables by names and globs. */
    public static Selectors named(List<String> tables) {
        return of(tables, List.of(), false);
    }

    /** All tables of a data product. */
    public static Selectors product(String product) {
        return of(List.of(), List.of(product), false);
    }

    private static Selectors of(List<String> tables, List<String> products, boolean all) {
        return new Selectors(
                tables, products, Optional.empty(), List.of(), List.of(), Optional.empty(), List.of(), all);
    }

    /** Whether anything at all was selected. */
    public boolean given() {
        return all
                || changedSince.isPresent()
                || dir.isPresent()
                || !tables.isEmpty()
                || !products.isEmpty()
                || !listed.isEmpty();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().distinct().toList();
    }
}
