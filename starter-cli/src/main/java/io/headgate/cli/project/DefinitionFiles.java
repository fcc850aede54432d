package io.headgate.cli.project;

import io.headgate.pipelines.inventory.PipelineDefinitions;
import io.headgate.pipelines.json.PrettyJson;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The {@code pipeline_definition.json} files that lie in a project. */
final class DefinitionFiles {
    private DefinitionFiles() {}

    /** All of them below a folder, sorted; links are not followed, hidden folders are left out. */
    static List<Path> below(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean hidden =
                            !directory.equals(folder) && name(directory).startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && PipelineDefinitions.isDefinition(name(file))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "cannot list " + folder + ": " + ProjectFiles.reason(e),
                    "check the folder's permissions",
                    e);
        }
        found.sort(null);
        return found;
    }

    /** Whether a file names a table; a file that is absent or cannot be read names nobody. */
    static boolean mentions(Path file, String table) {
        try {
            return Files.isRegularFile(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .contains(PrettyJson.text(table, 0, false));
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
