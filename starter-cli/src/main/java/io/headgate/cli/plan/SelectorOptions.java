package io.headgate.cli.plan;

import io.headgate.cli.project.ChangedTables;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.Selectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tables a plan is for, beside those that are named. */
final class SelectorOptions {
    @Option(names = "--product-name", paramLabel = "PRODUCT", description = "All tables of a data product.")
    private List<String> products = List.of();

    @Option(names = "--dir", paramLabel = "DIR", description = "All tables below a folder.")
    private @Nullable Path dir;

    @Option(names = "--table-list-file-name", paramLabel = "FILE", description = "The tables that a file lists.")
    private @Nullable Path listed;

    @Option(
            names = "--exclude-table-file-name",
            paramLabel = "FILE",
            description = "Leave out the tables that a file lists.")
    private @Nullable Path excluded;

    @Option(
            names = "--changed-since",
            paramLabel = "REV",
            description = "The tables whose files changed since a revision of Git.")
    private @Nullable String changedSince;

    @Option(names = "--all", description = "Every table of the project.")
    private boolean all;

    Selectors selectors(Terminal terminal, LoadedProject project, List<String> tables) {
        List<String> changed = changedSince == null ? List.of() : changed(terminal, project, changedSince);
        Selectors selectors = new Selectors(
                tables,
                products,
                Optional.ofNullable(dir).map(folder -> folder(terminal, project, folder)),
                names(terminal, listed),
                names(terminal, excluded),
                Optional.ofNullable(changedSince),
                changed,
                all);
        if (!selectors.given()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "no table is selected",
                    "name tables, or give --product-name, --dir, --table-list-file-name, --changed-since or --all");
        }
        return selectors;
    }

    /** What is left of the project; that tables are gone from it is said, since only an undeployment removes them. */
    private static List<String> changed(Terminal terminal, LoadedProject project, String revision) {
        ChangedTables changed = ChangedTables.since(project, revision);
        for (String table : changed.gone()) {
            terminal.err()
                    .println("note: " + table + " is no longer in the project since " + revision
                            + "; this plan leaves it alone, headgate undeploy " + table + " removes it");
        }
        return changed.tables();
    }

    /** A folder as the project calls it; it may be typed from here or from the project's root. */
    private static String folder(Terminal terminal, LoadedProject project, Path typed) {
        for (Path folder :
                List.of(terminal.resolve(typed), project.root().resolve(typed).normalize())) {
            if (folder.startsWith(project.root()) && Files.isDirectory(folder)) {
                return project.root().relativize(folder).toString().replace('\\', '/');
            }
        }
        throw new HeadgateException(
                FailureCode.USAGE, "no folder " + typed + " in the project", "name a folder below " + project.root());
    }

    private static List<String> names(Terminal terminal, @Nullable Path file) {
        return file == null ? List.of() : NameList.read(terminal.resolve(file));
    }
}
