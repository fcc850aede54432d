package io.headgate.cli.demo;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** The demo's own copy of {@code examples/customer360}, and the two changes that are made to it. */
final class DemoProject {
    private static final String STATEMENT =
            "pipelines/sources/c360/src_c360_app_usage/sql-scripts/dml.src_c360_app_usage.sql";
    private static final String INTERMEDIATE =
            "pipelines/intermediates/c360/int_c360_customer_transactions/sql-scripts/"
                    + "dml.int_c360_customer_transactions.sql";

    private final Path folder;

    DemoProject(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Copies the example; what an earlier demo left of it is overwritten. */
    void copy(Path example) {
        try (Stream<Path> walk = Files.walk(example)) {
            List<Path> paths = walk.filter(path -> !example.relativize(path).startsWith(".headgate"))
                    .toList();
            for (Path path : paths) {
                Path target = folder.resolve(example.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw failure("copy " + example + " to " + folder, e);
        }
    }

    /** The files below {@code tests} folders whose name begins like this, in order. */
    List<String> rawFiles(String beginning) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:**/tests/" + beginning + "*.sql");
        try (Stream<Path> walk = Files.walk(folder.resolve("pipelines"))) {
            return walk.filter(matcher::matches)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failure("list " + folder, e);
        }
    }

    /** One more condition in a statement without state: nothing else changes. */
    void changeStatement() {
        replace(STATEMENT, "device <> 'probe'", "device NOT IN ('probe', 'robot')");
    }

    /** Other rows in a table that others read, so that it is made again and they read it anew. */
    void changeIntermediate() {
        replace(INTERMEDIATE, "IN ('paid', 'shipped')", "IN ('paid', 'shipped', 'returned')");
    }

    private void replace(String path, String before, String after) {
        Path file = folder.resolve(path);
        try {
            String text = Files.readString(file);
            if (!text.contains(before)) {
                throw new IllegalStateException(file + " does not contain: " + before);
            }
            Files.writeString(file, text.replace(before, after));
        } catch (IOException e) {
            throw failure("change " + file, e);
        }
    }

    private static HeadgateException failure(String what, IOException cause) {
        return new HeadgateException(
                FailureCode.IO,
                "cannot " + what,
                "check rights and space, or name another folder: --folder DIR",
                cause);
    }
}
