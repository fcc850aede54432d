package io.headgate.lab.flink;

import io.headgate.lab.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One engine for all test classes of the process: starting one takes seconds. Tests keep out of each other's way by table names. */
final class SharedEngine {
    private static EngineProbe probe;

    private SharedEngine() {}

    static synchronized EngineProbe probe() {
        if (probe == null) {
            probe = start();
        }
        return probe;
    }

    private static EngineProbe start() {
        try {
            Path folder = Files.createTempDirectory("headgate-engine");
            FlinkEngine engine = FlinkEngine.start(settings(folder));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                engine.close();
                delete(folder);
            }));
            return new EngineProbe(engine);
        } catch (Exception e) {
            throw new IllegalStateException("the engine did not start", e);
        }
    }

    static EngineSettings settings(Path folder) {
        return new EngineSettings(
                folder, EngineProbe.CATALOG, "env-lab1", EngineProbe.DATABASE, "lkc-lab1", Duration.ofSeconds(1), 1);
    }

    private static void delete(Path folder) {
        try {
            EngineFolder.deleteTree(folder);
        } catch (IOException leftBehind) {
            System.err.println("left behind: " + folder);
        }
    }
}
