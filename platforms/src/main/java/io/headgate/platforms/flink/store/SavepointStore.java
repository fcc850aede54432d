package io.headgate.platforms.flink.store;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * The folder of the setting {@code savepoints}, which the cluster and this process both reach: savepoints, and small files beside
 * them. Names of tables and statements may hold anything; in paths they are encoded.
 */
public final class SavepointStore {
    private final Optional<String> root;
    private final Optional<String> defect;

    private SavepointStore(Optional<String> root, Optional<String> defect) {
        this.root = root;
        this.defect = defect;
    }

    /** Opens the folder, and makes it where it is missing; a store that cannot be used says why. */
    public static SavepointStore open(Optional<String> folder) {
        if (folder.isEmpty()) {
            return new SavepointStore(folder, Optional.of("the environment has no setting 'savepoints'"));
        }
        SavepointStore store = new SavepointStore(Optional.of(folder.get().replaceAll("/+$", "")), Optional.empty());
        String probe = ".probe-" + UUID.randomUUID();
        byte[] content = probe.getBytes(StandardCharsets.UTF_8);
        try {
            store.write(probe, content);
            boolean same = store.read(probe)
                    .filter(read -> Arrays.equals(read, content))
                    .isPresent();
            store.delete(probe);
            return same
                    ? store
                    : new SavepointStore(folder, Optional.of(folder.get() + " does not keep what is written"));
        } catch (PlatformException e) {
            return new SavepointStore(folder, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** Why it cannot be used; empty when it can. */
    public Optional<String> defect() {
        return defect;
    }

    /** Whether the environment names a folder at all. */
    public boolean configured() {
        return root.isPresent();
    }

    public boolean usable() {
        return defect.isEmpty();
    }

    /** The address of a path in it, for the cluster. */
    public String address(String path) {
        return root.orElseThrow(() -> unusable(defect.orElse(""), null)) + "/" + path;
    }

    /** A name as a part of a path. */
    public static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte value : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) value;
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '_'
                    || (c >= 'A' && c <= 'Z')
                    || (c == '.' && !encoded.isEmpty());
            encoded.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(value));
        }
        return encoded.toString();
    }

    public Optional<byte[]> read(String path) {
        Path file = new Path(address(path));
        try (FSDataInputStream in = file.getFileSystem().open(file)) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Writes a whole file: afterwards there is all of the new content, or all of the old. */
    public void write(String path, byte[] content) {
        Path file = new Path(address(path));
        Path parent = file.getParent();
        Path temporary = new Path(parent, "." + file.getName() + "." + UUID.randomUUID() + ".tmp");
        try {
            FileSystem files = file.getFileSystem();
            files.mkdirs(parent);
            try (FSDataOutputStream out = files.create(temporary, FileSystem.WriteMode.NO_OVERWRITE)) {
                out.write(content);
                out.sync();
            }
            if (!files.rename(temporary, file)) {
                throw new IOException("it cannot be renamed");
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw unusable("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The names in a folder, sorted; none where there is no such folder. */
    public List<String> list(String path) {
        return list(path, false);
    }

    private List<String> list(String path, boolean times) {
        Path folder = new Path(address(path));
        try {
            FileStatus[] found = folder.getFileSystem().listStatus(folder);
            List<String> names = new ArrayList<>();
            for (FileStatus status : found == null ? new FileStatus[0] : found) {
                String name = status.getPath().getName();
                names.add(times ? name + " " + status.getModificationTime() : name);
            }
            return names.stream().filter(name -> !name.startsWith(".")).sorted().toList();
        } catch (FileNotFoundException absent) {
            return List.of();
        } catch (IOException e) {
            throw unusable("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    /** What changes whenever a file comes into a folder, changes there or goes. */
    public String signature(String path) {
        return String.join("\n", list(path, true));
    }

    /** Deletes a file, or a folder with all that is in it; fine when it is not there. */
    public void delete(String path) {
        Path file = new Path(address(path));
        try {
            file.getFileSystem().delete(file, true);
        } catch (FileNotFoundException absent) {
            return;
        } catch (IOException e) {
            throw unusable("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }

    private static PlatformException unusable(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        return new PlatformException(
                PlatformProblem.UNSUPPORTED,
                message,
                "look at the setting 'savepoints': the cluster and this process must both reach it",
                cause);
    }
}
