package io.headgate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aPostgresOfOurOwnThatWasKilledComesBack() throws Exception {
        WorkerSettings settings = WorkerSettings.of(
                Map.of("HEADGATE_PROJECT", folder.toString(), "HEADGATE_LEDGER_DB", "embedded:" + folder));
        try (Database database = Database.open(settings)) {
            database.ledger().ping();

            ProcessHandle killed = postgres();
            killed.destroyForcibly();
            killed.onExit().join();

            assertThat(comesBack(database)).isTrue();
            assertThat(postgres().pid()).isNotEqualTo(killed.pid());
        }
    }

    private static boolean comesBack(Database database) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                database.ledger().ping();
                return true;
            } catch (RuntimeException stillAway) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    private ProcessHandle postgres() throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
    }
}
