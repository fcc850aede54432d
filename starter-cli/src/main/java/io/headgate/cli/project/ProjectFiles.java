package io.headgate.cli.project;

import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Writes and deletes files of a project; a file is replaced whole or stays as it was. */
final class ProjectFiles {
    private ProjectFiles() {}

    /** Writes a text as UTF-8; false when the file says so already. */
    static boolean write(Path file, String text) {
        try {
            return AtomicFiles.writeIfChanged(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "cannot write " + file + ": " + reason(e) + "; " + before(file),
                    "make the folder writable or free some space, then run the command again",
                    e);
        }
    }

    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "cannot create " + folder + ": " + reason(e),
                    "make the folder above it writable, or name a file with --output",
                    e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "cannot delete " + file + ": " + reason(e),
                    "make its folder writable, then run the command again",
                    e);
        }
    }

    /** What the system said, in few words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (e instanceof FileSystemException known && known.getReason() != null) {
            return known.getReason();
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static String before(Path file) {
        return Files.exists(file) ? "the file is as it was before" : "nothing was written";
    }
}
