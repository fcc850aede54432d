package io.headgate.pipelines.scan;

import io.headgate.pipelines.config.Layer;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the SQL files of a project and says to which table folder, product and layer each belongs. The folders of a layer are
 * looked at by several threads: a large project spends more time here on asking the file system than on anything else.
 */
final class ProjectWalk {
    private static final String SCRIPTS = "sql-scripts";
    private static final int DEEPEST = 32;
    /** Folders of a table that hold no part of the pipeline itself. */
    private static final Set<String> ASIDE = Set.of("tests", "test", "docs");
    /** Directly below these a table folder has no product; below {@code seeds} and others it has the layer's name. */
    private static final Set<String> WITHOUT_PRODUCT =
            Set.of("sources", "intermediates", "dimensions", "facts", "views");

    private final ProjectConfig config;
    private final FolderListing listing;
    private final Collection<Finding> findings;
    private final List<FoundFile> found = Collections.synchronizedList(new ArrayList<>());

    private ProjectWalk(ProjectConfig config, FolderListing listing, Collection<Finding> findings) {
        this.config = config;
        this.listing = listing;
        this.findings = findings;
    }

    /**
     * The files by path.
     *
     * @param findings takes what is wrong, in no fixed order, from several threads
     */
    static List<FoundFile> files(Path root, ProjectConfig config, FolderListing listing, Collection<Finding> findings) {
        ProjectWalk walk = new ProjectWalk(config, listing, findings);
        Path pipelines = root.resolve(config.pipelines()).normalize();
        if (pipelines.equals(root) || listing.isFolder(pipelines)) {
            walk.layers(pipelines);
            if (walk.found.isEmpty()) {
                walk.flat(pipelines, 0);
            } else if (!pipelines.equals(root)) {
                walk.besideLayers(pipelines, pipelines, 0);
            }
        }
        walk.found.sort(java.util.Comparator.comparing(FoundFile::path));
        return walk.found;
    }

    private void layers(Path pipelines) {
        for (Layer layer : config.layers()) {
            Path folder = pipelines.resolve(layer.folder()).normalize();
            if (folder.startsWith(pipelines) && listing.isFolder(folder)) {
                belowLayer(layer, folder, folder, listing.entries(folder), 0);
            }
        }
    }

    /** Tables that lie in no layer would be missing without a word. */
    private void besideLayers(Path pipelines, Path folder, int depth) {
        for (Path child : listing.folders(listing.entries(folder))) {
            Path path = pipelines.relativize(child);
            if (ASIDE.contains(FolderListing.name(child)) || layers().anyMatch(path::equals)) {
                continue;
            }
            if (layers().anyMatch(layer -> layer.startsWith(path))) {
                besideLayers(pipelines, child, depth + 1);
            } else if (holdsTables(child, depth)) {
                findings.add(new Finding(
                        FindingCode.OUTSIDE_LAYERS,
                        listing.relative(child),
                        0,
                        0,
                        "",
                        "the tables in this folder lie in no layer and are not read",
                        "move them into a layer, or name the folder under 'layers' in headgate.yaml"));
            }
        }
    }

    private Stream<Path> layers() {
        return config.layers().stream().map(layer -> Path.of(layer.folder()).normalize());
    }

    private boolean holdsTables(Path folder, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        List<FolderListing.Entry> entries = listing.entries(folder);
        return isTable(listing.files(entries))
                || listing.folders(entries).stream()
                        .filter(child -> !ASIDE.contains(FolderListing.name(child)))
                        .anyMatch(child -> holdsTables(child, depth + 1));
    }

    private void belowLayer(Layer layer, Path layerFolder, Path folder, List<FolderListing.Entry> entries, int depth) {
        if (depth > DEEPEST) {
            findings.add(new Finding(
                    FindingCode.UNREADABLE_FILE,
                    listing.relative(folder),
                    0,
                    0,
                    "",
                    "folders are nested deeper than " + DEEPEST + " levels",
                    "flatten the layer"));
            return;
        }
        listing.folders(entries).parallelStream()
                .filter(child -> !ASIDE.contains(FolderListing.name(child)))
                .forEach(child -> tableOrFolder(layer, layerFolder, child, depth));
    }

    /** A folder with its SQL in {@code sql-scripts}, or else in itself, is a table; any other may hold tables. */
    private void tableOrFolder(Layer layer, Path layerFolder, Path folder, int depth) {
        Path scripts = folder.resolve(SCRIPTS);
        List<Path> files = listing.isFolder(scripts) ? listing.files(listing.entries(scripts)) : List.of();
        if (!files.isEmpty()) {
            table(place(layer, layerFolder, folder), files);
            return;
        }
        List<FolderListing.Entry> entries = listing.entries(folder);
        List<Path> own = listing.files(entries);
        if (isTable(own)) {
            table(place(layer, layerFolder, folder), own);
        } else {
            belowLayer(layer, layerFolder, folder, entries, depth + 1);
        }
    }

    private static boolean isTable(List<Path> files) {
        return files.stream().anyMatch(file -> role(file) != FileRole.ANY && isSql(file));
    }

    private TablePlace place(Layer layer, Path layerFolder, Path table) {
        Path parent = table.getParent();
        String product = parent != null && !parent.equals(layerFolder) ? FolderListing.name(parent) : productOf(layer);
        return new TablePlace(listing.relative(table), layer.folder(), layer.type(), product);
    }

    /** The product of tables that lie directly in a layer: the data product that holds the layer, if any. */
    private static String productOf(Layer layer) {
        int end = layer.folder().lastIndexOf('/');
        if (end >= 0) {
            return layer.folder().substring(layer.folder().lastIndexOf('/', end - 1) + 1, end);
        }
        return WITHOUT_PRODUCT.contains(layer.folder()) ? "" : layer.folder();
    }

    private void table(TablePlace place, List<Path> files) {
        Map<String, Path> properties = properties(files);
        for (Path file : files) {
            if (!isSql(file)) {
                continue;
            }
            FileRole role = role(file);
            if (role == FileRole.ANY) {
                findings.add(new Finding(
                        FindingCode.NO_STATEMENT,
                        listing.relative(file),
                        0,
                        0,
                        "",
                        "the file is not read: its name is neither ddl.*.sql nor dml.*.sql",
                        "rename it, or move it to the table's tests folder"));
                continue;
            }
            found.add(new FoundFile(file, listing.relative(file), place, role, beside(properties, file)));
        }
    }

    private void flat(Path folder, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        List<FolderListing.Entry> entries = listing.entries(folder);
        List<Path> files = listing.files(entries);
        Map<String, Path> properties = properties(files);
        for (Path file : files) {
            if (isSql(file)) {
                TablePlace place = new TablePlace(listing.relative(folder), "", "", "");
                found.add(new FoundFile(file, listing.relative(file), place, role(file), beside(properties, file)));
            }
        }
        for (Path child : listing.folders(entries)) {
            if (!ASIDE.contains(FolderListing.name(child))) {
                flat(child, depth + 1);
            }
        }
    }

    private static Map<String, Path> properties(List<Path> files) {
        Map<String, Path> properties = new HashMap<>();
        for (Path file : files) {
            String name = FolderListing.name(file);
            if (name.endsWith(".properties")) {
                properties.put(name.substring(0, name.length() - ".properties".length()), file);
            }
        }
        return properties;
    }

    private static Optional<Path> beside(Map<String, Path> properties, Path sqlFile) {
        String name = FolderListing.name(sqlFile);
        return Optional.ofNullable(properties.get(name.substring(0, name.length() - ".sql".length())));
    }

    private static boolean isSql(Path file) {
        return FolderListing.name(file).toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    private static FileRole role(Path file) {
        String name = FolderListing.name(file).toLowerCase(Locale.ROOT);
        if (name.startsWith("ddl.") || name.startsWith("ddl_")) {
            return FileRole.DDL;
        }
        return name.startsWith("dml.") || name.startsWith("dml_") ? FileRole.DML : FileRole.ANY;
    }
}
