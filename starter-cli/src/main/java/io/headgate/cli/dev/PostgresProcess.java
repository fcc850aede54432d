package io.headgate.cli.dev;

import io.headgate.cli.process.Waiting;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL that a worker has brought with it: it goes on when the worker is killed. */
public final class PostgresProcess {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ProcessHandle process;

    private PostgresProcess(ProcessHandle process) {
        this.process = process;
    }

    /** The one that runs on a ledger's folder. */
    public static Optional<PostgresProcess> of(Path ledger) {
        Path file = ledger.resolve("data").resolve("postmaster.pid");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                            .filter(ProcessHandle::isAlive)
                            .filter(found ->
                                    found.info().command().orElse("postgres").contains("postgres"))
                            .map(PostgresProcess::new);
        } catch (IOException | NumberFormatException e) {
            throw new HeadgateException(FailureCode.IO, file + " is damaged", "stop PostgreSQL by hand", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public void stop() {
        process.destroy();
        if (!Waiting.until(GRACE, () -> !process.isAlive())) {
            process.destroyForcibly();
            Waiting.until(GRACE, () -> !process.isAlive());
        }
    }
}
