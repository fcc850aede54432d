package io.headgate.cli.dev;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes what the processes of a project have written. */
final class Forgetting {
    private Forgetting() {}

    static void all(DevFolder folder) {
        for (Path path : List.of(folder.lab(), folder.ledger(), folder.processes(), folder.stateFile())) {
            delete(path);
        }
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new HeadgateException(FailureCode.IO, "cannot delete " + root, "delete it by hand", e);
        }
    }
}
