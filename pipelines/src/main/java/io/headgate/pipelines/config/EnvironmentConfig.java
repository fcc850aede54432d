package io.headgate.pipelines.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A place to deploy to. Settings that only one platform's adapter reads stay in {@code settings}, checked for their names.
 *
 * @param name the name under {@code environments:}
 * @param prefix first part of each statement's name; the environment's name where none is given
 * @param isDefault taken when no {@code --environment} is given
 * @param settings scalar settings by dotted key: {@code region}, {@code endpoints.flink}, {@code kafka.bootstrap.servers}
 * @param secrets secrets by dotted key: {@code api-key}, {@code keys.flink.api-secret}
 * @param inactive tables or globs that are switched off here
 */
public record EnvironmentConfig(
        String name,
        String prefix,
        boolean isDefault,
        Platform platform,
        Map<String, String> settings,
        Map<String, Secret> secrets,
        List<String> inactive,
        Policies policies) {
    public EnvironmentConfig {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
        inactive = List.copyOf(inactive);
    }

    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** The catalog that unqualified names resolve in. */
    public Optional<String> catalog() {
        return setting("catalog");
    }

    /** The database that unqualified names resolve in. */
    public Optional<String> database() {
        return setting("database");
    }
}
