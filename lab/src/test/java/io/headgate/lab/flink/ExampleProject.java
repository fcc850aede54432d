package io.headgate.lab.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One of the projects in {@code examples}: its SQL files in the order in which they can be run. */
final class ExampleProject {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private final Path root;

    ExampleProject(String name) {
        this.root = EXAMPLES.resolve(name);
    }

    /** The topics that others would write, and the rows in them. */
    List<Path> rawTables() {
        return sql("tests", "ddl.");
    }

    List<Path> rawRows() {
        return sql("tests", "insert.");
    }

    List<Path> tables() {
        return sql("sql-scripts", "ddl.");
    }

    List<Path> statements() {
        return sql("sql-scripts", "dml.");
    }

    Path expected() {
        return root.resolve("tests").resolve("expected.json");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file of properties beside a statement says. */
    static Map<String, String> properties(Path statement) {
        Path file = Path.of(statement.toString().replaceAll("\\.sql$", ".properties"));
        Map<String, String> properties = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : text(file).lines().toList()) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    properties.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        }
        return properties;
    }

    private List<Path> sql(String folder, String prefix) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("pipelines"))) {
            files.filter(file -> file.getParent().getFileName().toString().equals(folder))
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .sorted()
                    .forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }
}
