package io.headgate.lab.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.contract.LabClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lab as a process of its own, with the simulated engine. */
class LabProcessTest {
    private static final String APPEND = "'changelog.mode' = 'append'";

    @TempDir
    Path folder;

    private LabProcess lab;

    @AfterEach
    void stop() throws Exception {
        if (lab != null) {
            lab.kill();
        }
    }

    @Test
    void whatWasThereIsThereAgainAfterKillMinus9() throws Exception {
        lab = LabProcess.start(folder, "--engine", "simulated");
        LabClient before = lab.client();
        String source = before.table("src", APPEND);
        String sink = before.table("dst", APPEND);
        String running = before.copy(source, sink);
        String stopped = before.copy(source, sink);
        before.stop(stopped, true).expect(200);
        JsonNode offsets = before.await(stopped, "STOPPED").path("status").path("latest_offsets");
        JsonNode document = before.statement(running).json();

        lab.kill();
        lab = LabProcess.start(folder, "--engine", "simulated");
        LabClient after = lab.client();

        assertThat(after.id("apiSecret")).isEqualTo(before.id("apiSecret"));
        JsonNode again = after.await(running, "RUNNING");
        assertThat(again.path("spec")).isEqualTo(document.path("spec"));
        assertThat(again.path("metadata").path("uid"))
                .isEqualTo(document.path("metadata").path("uid"));
        assertThat(after.statement(stopped).json().path("status").path("latest_offsets"))
                .isEqualTo(offsets);
        after.stop(stopped, false).expect(200);
        after.await(stopped, "RUNNING");
        after.run("ALTER TABLE " + source + " SET ('kafka.retention.time' = '1 h')");
    }

    @Test
    void aSecondLabOnTheSameFolderEnds() throws Exception {
        lab = LabProcess.start(folder, "--engine", "simulated");

        Process second = LabProcess.launch(folder, "--engine", "simulated");

        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(lab.client()
                        .get("/lab/health")
                        .expect(200)
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("running");
    }

    @Test
    void aSignalStopsItGracefullyAndTakesTheStateFileAway() throws Exception {
        lab = LabProcess.start(folder, "--engine", "simulated");
        Path state = folder.resolve("lab.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
                .isEqualTo("rw-------");

        lab.process().destroy();

        assertThat(lab.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(state).doesNotExist();
    }

    @Test
    void aClientCanShutItDown() throws Exception {
        lab = LabProcess.start(folder, "--engine", "simulated");

        lab.client().call("POST", "/lab/shutdown", "").expect(202);

        assertThat(lab.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(lab.process().exitValue()).isZero();
    }

    @Test
    void anEphemeralLabLeavesNothing() throws Exception {
        lab = LabProcess.start(folder, "--engine", "simulated", "--ephemeral");
        lab.client().table("src", APPEND);

        lab.client().call("POST", "/lab/shutdown", "").expect(202);

        assertThat(lab.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(names()).isSubsetOf("lab.lock", "lab.out");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() throws Exception {
        Process process = LabProcess.launch(folder, "--engine");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }

    @Test
    void anUnknownEngineEndsWithOne() throws Exception {
        Process process = LabProcess.launch(folder, "--engine", "steam");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(folder.resolve("lab.json")).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
