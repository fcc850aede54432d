package io.headgate.platforms.flink;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.platforms.flink.http.Access;
import io.headgate.platforms.flink.tables.CatalogHome;
import io.headgate.platforms.lab.LabProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one lab with Flink that the tests of this JVM share, its gateway and JobManager behind proxies. */
final class FlinkLab {
    private static @Nullable FlinkLab shared;

    private final EnvironmentConfig environment;
    private final LossyProxy gateway;
    private final LossyProxy jobmanager;
    private final Path savepoints;

    private FlinkLab() {
        LabProcess lab = LabProcess.start("flink", "--checkpoint-interval", "1s");
        this.environment = lab.environment().flink(Map.of());
        this.gateway = new LossyProxy(setting("gateway"));
        this.jobmanager = new LossyProxy(setting("jobmanager"));
        try {
            this.savepoints = Files.createTempDirectory("headgate-savepoints");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized FlinkLab shared() {
        FlinkLab running = shared;
        if (running == null) {
            running = new FlinkLab();
            shared = running;
        }
        return running;
    }

    LossyProxy gateway() {
        return gateway;
    }

    LossyProxy jobmanager() {
        return jobmanager;
    }

    String bootstrap() {
        return setting("kafka.bootstrap.servers");
    }

    Path savepoints() {
        return savepoints;
    }

    /** A catalog that every session begins with empty. */
    FlinkSettings inMemory() {
        return settings(
                new CatalogHome(
                        List.of("CREATE CATALOG IF NOT EXISTS mem WITH ('type'='generic_in_memory')"),
                        Optional.of("mem"),
                        Optional.empty()),
                savepoints.toUri().toString());
    }

    /** The lab's own catalog, which all sessions share. */
    FlinkSettings persistent() {
        return settings(
                new CatalogHome(List.of(), Optional.empty(), Optional.empty()),
                savepoints.resolve("persistent").toUri().toString());
    }

    FlinkSettings settings(CatalogHome home, @Nullable String folder) {
        return new FlinkSettings(
                gateway.address(),
                jobmanager.address(),
                Map.of("bootstrap.servers", bootstrap()),
                Optional.ofNullable(folder),
                home,
                Access.OPEN);
    }

    private String setting(String key) {
        return environment.setting(key).orElseThrow();
    }
}
