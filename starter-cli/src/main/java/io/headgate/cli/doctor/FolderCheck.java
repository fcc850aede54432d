package io.headgate.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether this user may write where Headgate keeps things, found out by writing. */
final class FolderCheck {
    private FolderCheck() {}

    static Diagnosis of(String what, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "doctor", ".tmp"));
            return Diagnosis.ok(what, folder + " can be written");
        } catch (IOException | SecurityException e) {
            return Diagnosis.problem(
                    what,
                    folder + " cannot be written",
                    "give this user the right to write there: ls -ld '" + folder + "' says who has it");
        }
    }
}
