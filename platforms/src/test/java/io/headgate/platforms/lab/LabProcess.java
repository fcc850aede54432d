package io.headgate.platforms.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lab as a child of the test's JVM. Tests share one per JVM ({@link #simulated()}) unless they need another start; it ends with
 * the JVM.
 *
 * <pre>{@code
 * LabProcess lab = LabProcess.simulated();
 * lab.control().fault("{\"kind\":\"lose-answer\",\"method\":\"POST\",\"times\":1}");
 * }</pre>
 */
public final class LabProcess implements AutoCloseable {
    private static final String MAIN = "io.headgate.lab.LabMain";
    private static final long START_SECONDS = 180;
    private static final String GIVEN = "headgate.contract.state";
    private static @Nullable LabProcess shared;

    private final BooleanSupplier alive;
    private final Runnable ending;
    private final LabEnvironment environment;
    private final LabControl control;

    private LabProcess(JsonNode state, BooleanSupplier alive, Runnable ending) {
        this.alive = alive;
        this.ending = ending;
        this.environment = new LabEnvironment(state);
        this.control = new LabControl(environment);
    }

    /**
     * The one with the simulated engine that all tests of this JVM share; with {@code -Dheadgate.contract.state=FILE} whatever that
     * state file describes.
     */
    public static synchronized LabProcess simulated() {
        LabProcess running = shared;
        if (running == null || !running.alive.getAsBoolean()) {
            String given = System.getProperty(GIVEN, "");
            running = given.isEmpty() ? start("simulated") : given(Path.of(given));
            shared = running;
        }
        return running;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param engine {@code simulated} or {@code flink}
     * @param arguments more of the lab's command line
     */
    public static LabProcess start(String engine, String... arguments) {
        try {
            Path folder = Files.createTempDirectory("headgate-lab");
            Process process = launch(folder, engine, List.of(arguments));
            Thread hook = new Thread(() -> end(process, folder), "lab-end");
            Runtime.getRuntime().addShutdownHook(hook);
            return new LabProcess(awaitState(process, folder), process::isAlive, () -> {
                Runtime.getRuntime().removeShutdownHook(hook);
                end(process, folder);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that runs already and goes on afterwards. */
    private static LabProcess given(Path state) {
        try {
            return new LabProcess(new JsonMapper().readTree(state.toFile()), () -> true, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a configuration says of this lab. */
    public LabEnvironment environment() {
        return environment;
    }

    /** Faults, journal and effects. */
    public LabControl control() {
        return control;
    }

    /** Ends it, however it feels about that, and wipes its folder. */
    @Override
    public void close() {
        ending.run();
    }

    private static Process launch(Path folder, String engine, List<String> arguments) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp").resolve("lab"));
        String memory = engine.equals("flink") ? "1536m" : "512m";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + memory,
                "-Djava.io.tmpdir=" + temporary,
                MAIN,
                "--folder",
                folder.toString(),
                "--ephemeral",
                "--engine",
                engine));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("lab.out").toFile());
        builder.environment().put("CLASSPATH", classPath());
        return builder.start();
    }

    /** Ours without the tests: their logging is not the lab's. The environment keeps the command line readable. */
    private static String classPath() {
        String own = System.getProperty("java.class.path");
        return String.join(
                File.pathSeparator,
                Stream.of(own.split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                        .toList());
    }

    private static JsonNode awaitState(Process process, Path folder) throws IOException {
        Path state = folder.resolve("lab.json");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(state)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String log = Files.readString(folder.resolve("lab.out"));
                end(process, folder);
                throw new IllegalStateException("the lab did not start:\n" + log);
            }
            pause();
        }
        return new JsonMapper().readTree(state.toFile());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the lab started", e);
        }
    }

    private static void end(Process process, Path folder) {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
            wipe(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void wipe(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
