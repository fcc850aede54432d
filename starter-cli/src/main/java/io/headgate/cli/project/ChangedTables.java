package io.headgate.cli.project;

import io.headgate.git.ChangeKind;
import io.headgate.git.ChangedFile;
import io.headgate.git.GitProject;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What changed since a revision of Git: files, and the tables that they are about.
 *
 * @param revision as the user named it
 * @param files by path
 */
public record ChangedTables(String revision, List<File> files) {
    private static final String SQL = ".sql";
    private static final String PROPERTIES = ".properties";

    /** {@code ddl.orders.sql}, {@code dml.orders.sql}: a table and its SQL are named alike. */
    private static final Pattern SQL_OF_A_TABLE = Pattern.compile("(?:^|/)(?:ddl|dml)\\.([^/.]+)\\.sql$");

    /**
     * A changed file.
     *
     * @param kind {@code added}, {@code modified} or {@code deleted}
     * @param tables the tables that it defines or writes; of a deleted one, the table in whose folder it lay
     * @param gone tables that the project no longer has, going by the name of a deleted file
     */
    public record File(String path, String kind, List<String> tables, List<String> gone) {
        public File {
            tables = List.copyOf(tables);
            gone = List.copyOf(gone);
        }

        private String means() {
            List<String> names = new ArrayList<>(tables);
            gone.forEach(table -> names.add(table + " (no longer in the project)"));
            return names.isEmpty() ? "" : " -> " + String.join(", ", names);
        }
    }

    public ChangedTables {
        files = List.copyOf(files);
    }

    /** Compares the project's folder with a revision. */
    public static ChangedTables since(LoadedProject project, String revision) {
        try (GitProject git = GitProject.open(project.root())
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.USAGE,
                        "the project at " + project.root() + " lies in no Git repository",
                        "name the tables themselves"))) {
            return new ChangedTables(
                    revision,
                    git.changedSince(revision).stream()
                            .map(file -> file(project, file))
                            .toList());
        }
    }

    private static File file(LoadedProject project, ChangedFile changed) {
        List<ProjectTable> tables = project.snapshot().tables();
        return new File(
                changed.path(),
                changed.kind().name().toLowerCase(Locale.ROOT),
                tables.stream()
                        .filter(table -> about(table, changed.path()))
                        .map(ProjectTable::name)
                        .toList(),
                gone(changed)
                        .filter(name ->
                                tables.stream().noneMatch(table -> table.name().equals(name)))
                        .stream()
                        .toList());
    }

    /** The table that a deleted file of SQL was about. */
    private static Optional<String> gone(ChangedFile changed) {
        Matcher name = SQL_OF_A_TABLE.matcher(changed.path());
        return changed.kind() == ChangeKind.DELETED && name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static boolean about(ProjectTable table, String path) {
        String sql = path.endsWith(PROPERTIES) ? path.substring(0, path.length() - PROPERTIES.length()) + SQL : path;
        boolean written =
                Stream.concat(table.ddl().stream(), table.writers().stream()).anyMatch(id -> id.startsWith(sql + "#"));
        return written || (sql.endsWith(SQL) && lay(table.folder(), sql));
    }

    /** Whether a file that is gone, or that cannot be read, lies where a table keeps its SQL. */
    private static boolean lay(String folder, String path) {
        return path.startsWith(folder + "/sql-scripts/")
                || (path.startsWith(folder + "/") && path.indexOf('/', folder.length() + 1) < 0);
    }

    /** The tables that changed, sorted. */
    public List<String> tables() {
        return files.stream()
                .flatMap(file -> file.tables().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The tables whose files were deleted and that the project no longer has, sorted. */
    public List<String> gone() {
        return files.stream()
                .flatMap(file -> file.gone().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The files for people, each with its tables. */
    String text() {
        if (files.isEmpty()) {
            return "no file of the project changed since " + revision + "\n";
        }
        StringBuilder text = new StringBuilder(Counted.of(files.size(), "file") + " changed since " + revision + "\n");
        for (File file : files) {
            text.append("  ").append(file.kind()).append(' ').append(file.path());
            text.append(file.means()).append('\n');
        }
        return text.append('\n').toString();
    }
}
