package io.headgate.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.ledger.Ledger;
import io.headgate.ledger.store.PostgresLedger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed with -9. */
class EmbeddedPostgresCrashTest {
    private static final int ENOUGH = 50;

    @TempDir
    Path folder;

    @AfterEach
    void leaveNothingBehind() {
        Postmaster.in(folder.resolve("data")).ifPresent(Postmaster::stop);
    }

    @Test
    void whatWasAcknowledgedOutlivesTheProcessAndItsPostgresIsAdopted() throws Exception {
        List<String> acknowledged = writeAndKill();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, 0)) {
            assertThat(postgres.adopted()).isTrue();
            allAreThere(postgres, acknowledged);
        }
        assertThat(Postmaster.in(folder.resolve("data"))).isEmpty();
    }

    @Test
    void whatWasAcknowledgedOutlivesPostgresAndThePostgresAfterIt() throws Exception {
        List<String> acknowledged = writeAndKill();
        killPostgres();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, 0)) {
            assertThat(postgres.adopted()).isFalse();
            allAreThere(postgres, acknowledged);
            killPostgres();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, 0)) {
            allAreThere(postgres, acknowledged);
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, 0)) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(postgres.address().jdbcUrl(), "postgres", "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    private List<String> writeAndKill() throws IOException, InterruptedException {
        Path output = folder.resolve("writer.out");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        folder.toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("writer.log").toFile())
                .start();
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (acknowledged(output).size() < ENOUGH && writer.isAlive()) {
            assertThat(Instant.now()).isBefore(deadline);
            writer.waitFor(100, TimeUnit.MILLISECONDS);
        }
        writer.destroyForcibly();
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        List<String> acknowledged = acknowledged(output);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        return acknowledged;
    }

    /** Whole lines only: the last one may be cut by the kill. */
    private static List<String> acknowledged(Path output) throws IOException {
        String text = Files.readString(output, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith("ack "))
                .map(line -> line.substring("ack ".length()))
                .toList();
    }

    private void killPostgres() throws Exception {
        Postmaster postmaster = Postmaster.in(folder.resolve("data")).orElseThrow();
        ProcessHandle process = ProcessHandle.of(postmaster.pid()).orElseThrow();
        List<ProcessHandle> sessions = process.descendants().toList();
        process.destroyForcibly();
        process.onExit().get(30, TimeUnit.SECONDS);
        for (ProcessHandle session : sessions) {
            session.destroyForcibly();
            session.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private static void allAreThere(EmbeddedPostgres postgres, List<String> acknowledged) {
        try (Ledger ledger = PostgresLedger.open(postgres.address(), 2)) {
            assertThat(acknowledged).allMatch(ledger.artifacts()::has);
        }
    }
}
