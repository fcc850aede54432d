package io.headgate.platforms.flink;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.platforms.flink.http.Access;
import io.headgate.platforms.flink.tables.CatalogHome;
import io.headgate.platforms.settings.EnvironmentSettings;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where an environment of open-source Flink lies. Holds secrets: not for logs.
 *
 * @param gateway address of the SQL Gateway
 * @param jobmanager address of the JobManager's REST interface
 * @param kafka properties of Kafka clients
 * @param savepoints a folder that the cluster and this process both reach
 * @param access to gateway and JobManager
 */
public record FlinkSettings(
        String gateway,
        String jobmanager,
        Map<String, String> kafka,
        Optional<String> savepoints,
        CatalogHome home,
        Access access) {
    private static final String KAFKA = "kafka.";

    public FlinkSettings {
        kafka = Collections.unmodifiableMap(new TreeMap<>(kafka));
    }

    /** What a configuration says. */
    public static FlinkSettings of(EnvironmentSettings settings) {
        EnvironmentConfig environment = settings.environment();
        Map<String, String> kafka = new TreeMap<>();
        environment.settings().forEach((key, value) -> {
            if (key.startsWith(KAFKA)) {
                kafka.put(key.substring(KAFKA.length()), value);
            }
        });
        environment.secrets().keySet().forEach(key -> {
            if (key.startsWith(KAFKA)) {
                settings.secret(key).ifPresent(value -> kafka.put(key.substring(KAFKA.length()), value));
            }
        });
        settings.required(KAFKA + "bootstrap.servers");
        return new FlinkSettings(
                settings.required("gateway"),
                settings.required("jobmanager"),
                kafka,
                settings.optional("savepoints"),
                new CatalogHome(List.of(), environment.catalog(), environment.database()),
                Access.of(settings));
    }

    @Override
    public String toString() {
        return "Flink at " + jobmanager;
    }
}
