package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.scaffold.NewFolder;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Copies a product's tables and everything that they read into a project of their own. */
public final class IsolateProduct {
    private final Terminal terminal;

    public IsolateProduct(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(String product, String folder, List<String> tables, List<String> ancestors) {}

    /**
     * Copies the product.
     *
     * @param destination the new project's root; nothing may be there yet
     */
    public int run(LoadedProject project, String product, Path destination, OutputOption output) {
        List<String> own = tables(project, product);
        TreeSet<String> ancestors = new TreeSet<>();
        own.forEach(table -> ancestors.addAll(project.graph().ancestors(table)));
        ancestors.removeAll(own);
        ancestors.removeIf(name -> project.graph().node(name).external());

        Map<String, byte[]> files = new TreeMap<>();
        Stream.concat(own.stream(), ancestors.stream())
                .flatMap(name -> project.graph().index().table(name).stream())
                .forEach(table -> copy(project, table, files));
        copy(project.root(), project.file(ProjectScanner.CONFIG_FILE), files);
        copy(project.root(), project.pipelines().resolve("seeds").resolve("external_tables.json"), files);
        Path folder = terminal.resolve(destination);
        NewFolder.create(folder, files);
        String text = "copied " + Counted.of(own.size(), "table") + " of " + product + " and "
                + Counted.of(ancestors.size(), "table") + " that they read to " + terminal.shown(folder) + "\n";
        output.print(terminal, new Document(product, folder.toString(), own, new ArrayList<>(ancestors)), text);
        return 0;
    }

    private static List<String> tables(LoadedProject project, String product) {
        PipelineGraph graph = project.graph();
        List<GraphNode> nodes =
                graph.nodes().stream().filter(node -> !node.external()).toList();
        List<String> tables = nodes.stream()
                .filter(node -> node.product().equals(product))
                .map(GraphNode::name)
                .toList();
        if (tables.isEmpty()) {
            TreeSet<String> products = new TreeSet<>();
            nodes.forEach(node -> products.add(node.product()));
            products.remove("");
            throw new HeadgateException(
                    FailureCode.NOTHING_SELECTED,
                    "no product '" + product + "' in project "
                            + project.config().project(),
                    products.isEmpty() ? "the project has no products" : "name one of: " + String.join(", ", products));
        }
        return tables;
    }

    /** Everything in the table's folder goes along: tests, properties, notes. */
    private static void copy(LoadedProject project, ProjectTable table, Map<String, byte[]> files) {
        Path folder = project.file(table.folder());
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        paths.forEach(path -> copy(project.root(), path, files));
    }

    private static void copy(Path root, Path file, Map<String, byte[]> files) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            files.put(root.relativize(file).toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static HeadgateException unreadable(Path path, IOException e) {
        return new HeadgateException(
                FailureCode.IO,
                "cannot read " + path + ": " + ProjectFiles.reason(e) + "; nothing was copied",
                "check its permissions",
                e);
    }
}
