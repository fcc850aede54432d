package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.load.KeyTally;
import io.headgate.lab.load.LoadOptions;
import io.headgate.lab.load.RateProducer;
import io.headgate.lab.load.SinkVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that is killed in the middle of its work and started again on the same folder. */
class KillAndRestartTest {
    private static final int RECORDS = 1000;

    @TempDir
    private Path folder;

    @Test
    void everythingComesBackAfterAKillAndAfterAStopAndCommittedResultsAreExact() throws Exception {
        Path data = Files.createDirectory(folder.resolve("engine"));
        Process process = start(data);
        List<String> ready;
        LoadOptions load;
        try {
            ready = awaitReady(process);
            load = LoadOptions.parse(
                    "--bootstrap",
                    ready.get(1),
                    "--topic",
                    "kill_in",
                    "--sink",
                    "kill_copy",
                    "--rate",
                    "500",
                    "--seconds",
                    String.valueOf(RECORDS / 500),
                    "--value",
                    "{\"v\":\"x\"}",
                    "--first",
                    "1",
                    "--settle",
                    "24");
            RateProducer.run(load);
        } finally {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }

        try (FlinkEngine restarted = FlinkEngine.start(SharedEngine.settings(data))) {
            EngineProbe engine = new EngineProbe(restarted);
            String bootstrap = restarted.endpoints().bootstrap();
            assertThat(restarted.table(new TablePath("lab", "lab-cluster", "kill_view")))
                    .isPresent();
            assertThat(engine.observe(ready.get(4)).phase()).isEqualTo(EnginePhase.STOPPED);
            assertThat(engine.observe(ready.get(4)).positions().topics()).containsKey("kill_in");
            engine.await(ready.get(2), EnginePhase.RUNNING);
            engine.await(ready.get(3), EnginePhase.RUNNING);

            long sum = (long) RECORDS * (RECORDS + 1) / 2;
            engine.awaitSnapshot("SELECT v, n, total FROM kill_sum", "x|" + RECORDS + "|" + sum);
            engine.awaitSnapshot("SELECT COUNT(*), MAX(id) FROM kill_doubled", RECORDS + "|" + 2 * RECORDS);
            KeyTally tally = SinkVerifier.run(at(bootstrap, load));
            assertThat(tally.firstLost()).isEmpty();
            assertThat(tally.firstDuplicated()).isEmpty();
        }

        try (FlinkEngine again = FlinkEngine.start(SharedEngine.settings(data))) {
            EngineProbe engine = new EngineProbe(again);
            engine.complete("INSERT INTO kill_in VALUES (" + (RECORDS + 1) + ", 'x')");

            engine.awaitSnapshot("SELECT n FROM kill_sum", String.valueOf(RECORDS + 1));
            engine.awaitSnapshot("SELECT kill_twice(n) FROM kill_sum", String.valueOf(2 * (RECORDS + 1)));
            engine.awaitSnapshot("SELECT COUNT(*) FROM kill_view", String.valueOf(RECORDS + 1));
        }
    }

    private static LoadOptions at(String bootstrap, LoadOptions load) {
        return new LoadOptions(
                bootstrap,
                load.topic(),
                load.sink(),
                load.rate(),
                load.seconds(),
                load.key(),
                load.sinkKey(),
                load.fields(),
                load.first(),
                load.settle());
    }

    private Process start(Path data) throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledEngine.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> awaitReady(Process process) throws IOException {
        StringBuilder output = new StringBuilder();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null) {
            if (line.startsWith("READY ")) {
                return List.of(line.split(" "));
            }
            output.append(line).append('\n');
            line = lines.readLine();
        }
        throw new AssertionError("the process ended:\n" + output);
    }
}
