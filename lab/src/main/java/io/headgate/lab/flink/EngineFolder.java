package io.headgate.lab.flink;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The layout of the engine's folder. */
public record EngineFolder(Path root) {
    public EngineFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path checkpoints() {
        return root.resolve("checkpoints");
    }

    Path savepoints() {
        return root.resolve("savepoints");
    }

    /** Tables and views. */
    Path catalog() {
        return root.resolve("catalog.jsonl");
    }

    /** Orders and what became of them. */
    Path statements() {
        return root.resolve("statements.jsonl");
    }

    /** Compiled plans. */
    Path plans() {
        return root.resolve("plans");
    }

    /** The ports of the last start, so that the next one can offer the same addresses. */
    Path ports() {
        return root.resolve("ports.json");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /** Makes what is missing and wipes what a killed process left in the temporary folder. */
    void prepare() throws IOException {
        deleteTree(temporary());
        for (Path folder : new Path[] {kafka(), checkpoints(), savepoints(), plans(), temporary()}) {
            Files.createDirectories(folder);
        }
    }

    /** Deletes a folder with everything in it; fine when it is not there. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
