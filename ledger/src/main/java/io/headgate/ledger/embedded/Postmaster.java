package io.headgate.ledger.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that runs on a data folder, as its {@code postmaster.pid} tells. */
record Postmaster(long pid, int port) {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final long STOP_SECONDS = 20;

    /** The server of a data folder, absent when there is none or when its process is gone. */
    static Optional<Postmaster> in(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            Postmaster found = new Postmaster(
                    Long.parseLong(lines.get(PID_LINE).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip()));
            return found.process().map(process -> found);
        } catch (IOException | NumberFormatException e) {
            LOG.debug("no server can be read from [{}]: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Its process, if that is a PostgreSQL: another program may have got the number of a dead one. */
    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true));
    }

    /** Asks it to end and makes sure of it: what it has acknowledged is on the disk in either case. */
    void stop() {
        process().ifPresent(process -> {
            List<ProcessHandle> sessions = process.children().toList();
            process.destroy();
            sessions.forEach(ProcessHandle::destroy);
            if (!ended(process)) {
                LOG.warn("PostgreSQL [{}] does not end, killing it", pid);
                process.destroyForcibly();
                ended(process);
            }
        });
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
