package io.headgate.evidence.model;

import io.headgate.evidence.report.ResultFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts the process that plays seeds, and hears what became of each. */
public final class Model {
    private static final String MAIN = "io.headgate.model.ModelMain";
    private static final String JARS = "HEADGATE_MODEL_JARS";

    private final Path folder;
    private final Map<String, String> system;

    public Model(Path folder, Map<String, String> system) {
        this.folder = folder;
        this.system = Map.copyOf(system);
    }

    /** Plays seeds one after another; none begins after the budget. */
    public void play(long first, long seeds, Duration budget, Consumer<SeedPlayed> says) {
        String jars = Optional.ofNullable(system.get(JARS))
                .orElseThrow(
                        () -> new IllegalStateException(JARS + " is not set; start it as ./headgate evidence model"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                MAIN,
                String.valueOf(first),
                String.valueOf(seeds),
                String.valueOf(budget.toSeconds()),
                folder.toString());
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(folder.resolve("model.log").toFile());
            builder.environment().put("CLASSPATH", jars + "/*");
            Process process = builder.start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    says.accept(ResultFile.of(line, SeedPlayed.class));
                }
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(
                        "the model ended with " + exit + ": see " + folder.resolve("model.log"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
