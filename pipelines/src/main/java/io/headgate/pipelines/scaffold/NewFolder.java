package io.headgate.pipelines.scaffold;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that appears with all of its files, or not at all; what exists is never overwritten. */
public final class NewFolder {
    private static final int MOST_LEFTOVERS = 100;

    private NewFolder() {}

    /**
     * Makes the folder.
     *
     * @param target a path where nothing is, or an empty folder
     * @param files contents by path relative to the folder
     */
    public static void create(Path target, Map<String, byte[]> files) {
        refuseExisting(target);
        Path parent = target.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new HeadgateException(FailureCode.USAGE, "not a folder to make: " + target, "name another one");
        }
        try {
            Files.createDirectories(parent);
            Path building = besides(parent);
            try {
                write(building, files);
                Files.deleteIfExists(target);
                Files.move(building, target);
            } finally {
                deleteTree(building);
            }
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "cannot create " + target + " (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")",
                    "make " + parent + " writable or free some space; nothing was left behind",
                    e);
        }
    }

    private static void refuseExisting(Path target) {
        boolean taken;
        try (Stream<Path> entries =
                Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS) ? Files.list(target) : Stream.empty()) {
            taken = entries.findAny().isPresent()
                    || (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                            && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new HeadgateException(FailureCode.IO, "cannot look into " + target, "check its permissions", e);
        }
        if (taken) {
            throw new HeadgateException(
                    FailureCode.ALREADY_EXISTS,
                    target + " exists already and is not overwritten",
                    "choose another name, or move it away first");
        }
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException("a path that leads out of the folder: " + file.getKey());
            }
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(path, file.getValue());
        }
    }

    /** A hidden folder on the same disk; a name that a crash has left behind is passed over. */
    private static Path besides(Path parent) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(parent.resolve(".headgate-new-" + number));
            } catch (FileAlreadyExistsException e) {
                if (number == MOST_LEFTOVERS) {
                    throw e;
                }
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> stream = Files.walk(folder)) {
            entries = stream.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            Files.deleteIfExists(entry);
        }
    }
}
