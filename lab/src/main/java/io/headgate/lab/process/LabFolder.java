package io.headgate.lab.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one lab, locked while this process lives: {@code lab.json} says where the running lab is, {@code identity.json} who it
 * is, {@code surface} and {@code engine} hold what is kept. The system gives the lock back when the process dies, however it dies.
 */
final class LabFolder implements AutoCloseable {
    private static final String LOCK = "lab.lock";

    /** What is kept from one start to the next. */
    private static final List<String> KEPT = List.of("surface", "engine", "identity.json", "lab.json", "tmp");

    private final Path root;
    private final boolean ephemeral;
    private final FileChannel lockFile;

    private LabFolder(Path root, boolean ephemeral, FileChannel lockFile) {
        this.root = root;
        this.ephemeral = ephemeral;
        this.lockFile = lockFile;
    }

    /**
     * Locks the folder, which is made if need be; an ephemeral one is emptied. The lock's file holds the id of this process, so that
     * others see a lab that is on its way.
     *
     * @throws FolderInUseException when another lab has it
     */
    static LabFolder open(Path root, boolean ephemeral) throws IOException {
        Files.createDirectories(root);
        FileChannel lockFile =
                FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(lockFile)) {
            lockFile.close();
            throw new FolderInUseException("Another lab runs in " + root + "; stop it, or choose another folder");
        }
        lockFile.truncate(0);
        lockFile.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        LabFolder folder = new LabFolder(root, ephemeral, lockFile);
        Files.deleteIfExists(folder.stateFile());
        folder.wipeTemporary(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
        if (ephemeral) {
            folder.empty();
        }
        Files.createDirectories(folder.surface());
        Files.createDirectories(folder.engine());
        return folder;
    }

    private static boolean isLocked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path surface() {
        return root.resolve("surface");
    }

    /** Each engine has its own folder: they do not understand each other. */
    Path engine(String name) throws IOException {
        return Files.createDirectories(engine().resolve(name));
    }

    Path stateFile() {
        return root.resolve("lab.json");
    }

    /** The kept identity, or a new one that is kept from now on. */
    LabIdentity identity() throws IOException {
        Path file = root.resolve("identity.json");
        if (Files.exists(file)) {
            return LabIdentity.fromJson(Json.read(Files.readString(file)));
        }
        LabIdentity identity = LabIdentity.create();
        writeSecret(file, identity.toJson());
        return identity;
    }

    /** Says that the lab is ready; afterwards the file is complete, and only its owner can read it. */
    void writeState(ObjectNode state) throws IOException {
        writeSecret(stateFile(), state);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(stateFile());
        if (ephemeral) {
            empty();
        }
        lockFile.truncate(0);
        lockFile.close();
    }

    private Path engine() {
        return root.resolve("engine");
    }

    /** What labs before this one left when they were killed: 70 MB of unpacked jars each. */
    private void wipeTemporary(Path own) throws IOException {
        Path temporary = root.resolve("tmp");
        if (!Files.isDirectory(temporary)) {
            return;
        }
        try (Stream<Path> left = Files.list(temporary)) {
            for (Path each : left.filter(path -> !own.startsWith(path)).toList()) {
                delete(each);
            }
        }
    }

    private void empty() throws IOException {
        for (String name : KEPT) {
            delete(root.resolve(name));
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> inside = Files.walk(path)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private static void writeSecret(Path file, ObjectNode content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(
                next,
                Json.writePretty(content).getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
