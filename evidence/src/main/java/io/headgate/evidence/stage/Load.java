package io.headgate.evidence.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lab's producer and verifier in a process of its own: writes numbered records at a rate, then counts them in a sink. */
public final class Load {
    private static final String MAIN = "io.headgate.lab.load.LoadMain";

    private final Child process;
    private final Path output;

    private Load(Child process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What was counted in the sink. */
    public record Counted(long produced, long lost, long duplicated) {}

    /** Begins to produce. */
    static Load start(Path folder, String jars, Map<String, Object> options) {
        Path output = folder.resolve("load-" + System.nanoTime() + ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                MAIN));
        options.forEach((name, value) -> command.addAll(List.of("--" + name, value.toString())));
        return new Load(Child.start("load", command, Map.of("CLASSPATH", jars + "/*"), output), output);
    }

    /** Whether it still produces or counts. */
    public boolean running() {
        return process.alive();
    }

    /** Waits for the count. */
    public Counted counted(Duration patience) {
        process.await(patience);
        try {
            for (String line : Files.readAllLines(output)) {
                if (line.startsWith("{")) {
                    JsonNode result = new JsonMapper().readTree(line);
                    return new Counted(
                            result.path("produced").asLong(),
                            result.path("lost").asLong(),
                            result.path("duplicated").asLong());
                }
            }
            throw new IllegalStateException("the load program counted nothing: " + Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
