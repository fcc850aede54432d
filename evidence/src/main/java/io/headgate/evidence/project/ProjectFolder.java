package io.headgate.evidence.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a project's files are written. */
record ProjectFolder(Path root) {
    /** Writes a file by its path from the root; its folder is made where it is missing. */
    void write(String name, String text) {
        try {
            Path file = root.resolve(name);
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
