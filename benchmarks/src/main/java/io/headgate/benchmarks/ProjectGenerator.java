package io.headgate.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a project of as many tables as wanted: a DDL and a DML for each, with joins, CTEs, unions and sub-queries over two or
 * three parents. Raw topics, which only sources read, are declared in {@code seeds/external_tables.json}. The same shape gives the
 * same bytes, on any machine.
 *
 * <pre>{@code
 * ProjectGenerator.write(new ProjectShape(10_000, 1), folder);
 * }</pre>
 */
public final class ProjectGenerator {
    private ProjectGenerator() {}

    /**
     * Writes a project.
     *
     * @param folder is made if missing and must be empty otherwise
     */
    public static void write(ProjectShape shape, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString(), null, "the folder is not empty");
            }
        }
        List<GeneratedTable> tables = ProjectDrawing.draw(shape);
        write(folder.resolve("headgate.yaml"), "project: generated\npipelines: pipelines\n");
        Path pipelines = folder.resolve("pipelines");
        write(pipelines.resolve("seeds").resolve("external_tables.json"), externalTables(tables));
        for (GeneratedTable table : tables) {
            Path scripts = pipelines.resolve(table.folder());
            write(scripts.resolve("ddl." + table.name() + ".sql"), Definition.of(table));
            write(
                    scripts.resolve("dml." + table.name() + ".sql"),
                    "INSERT INTO " + table.name() + "\n" + table.query().text() + ";\n");
        }
    }

    private static String externalTables(List<GeneratedTable> tables) {
        return tables.stream()
                .filter(table -> table.layer() == Layer.SOURCE)
                .map(table -> "    {\"table_name\": \"%1$s\", \"kafka_topic\": \"%1$s\", \"product_name\": \"%2$s\"}"
                        .formatted(table.reads().get(0), table.product()))
                .collect(Collectors.joining(",\n", "{\n  \"tables\": [\n", "\n  ]\n}\n"));
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
