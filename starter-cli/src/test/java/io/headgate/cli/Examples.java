package io.headgate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Projects for tests: copies of the examples, and small ones made of a few files. */
final class Examples {
    private Examples() {}

    /** A copy of an example's folder; returns the copy. */
    static Path copy(String example, Path into) {
        Path from = Path.of("..", "examples", example).toAbsolutePath().normalize();
        Path to = into.resolve(example);
        try (Stream<Path> walk = Files.walk(from)) {
            List<Path> paths =
                    walk.filter(path -> !path.toString().contains(".headgate")).toList();
            for (Path path : paths) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    static Path write(Path root, String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            return Files.write(root.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder and all that is in it. */
    static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
