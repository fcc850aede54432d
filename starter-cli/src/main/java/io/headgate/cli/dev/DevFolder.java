package io.headgate.cli.dev;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the processes of a project keep what must survive them. */
public record DevFolder(Path project) {
    /** What addresses and tokens this project's processes have. */
    public Path stateFile() {
        return headgate().resolve("dev.json");
    }

    Path headgate() {
        return project.resolve(".headgate");
    }

    /** The lab's data. */
    public Path lab() {
        return headgate().resolve("lab");
    }

    /** The data of the PostgreSQL under the ledger. */
    public Path ledger() {
        return headgate().resolve("ledger");
    }

    /** The database of the Temporal server; its folder must exist before the server starts. */
    Path temporalDatabase() {
        return processes().resolve("temporal.db");
    }

    Path processes() {
        return headgate().resolve("dev");
    }

    Path log(String process) {
        return processes().resolve(process + ".log");
    }

    Path pidFile(String process) {
        return processes().resolve(process + ".pid");
    }

    void create() {
        try {
            Files.createDirectories(processes());
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "cannot make " + processes(), "check the rights and the space on the disk", e);
        }
    }
}
