package io.headgate.platforms.confluent.identity;

import io.headgate.platforms.settings.EnvironmentSettings;
import java.util.Optional;

/**
 * Who an environment is.
 *
 * @param name its name in {@code headgate.yaml}
 * @param organization UUID
 * @param environment {@code env-...}
 * @param cluster {@code lkc-...}
 * @param catalog the catalog that plain names resolve in; the environment's id where none is given
 * @param database the database that plain names resolve in; the cluster's id where none is given
 * @param pool the pool for what does not name one
 * @param principal who statements run as; whoever owns the key where none is given
 */
public record Identity(
        String name,
        String organization,
        String environment,
        String cluster,
        String catalog,
        String database,
        String cloud,
        String region,
        Optional<String> pool,
        Optional<String> principal) {
    /** What the environment's settings say. */
    public static Identity of(EnvironmentSettings settings) {
        String environment = settings.required("environment");
        String cluster = settings.required("cluster");
        return new Identity(
                settings.name(),
                settings.required("organization"),
                environment,
                cluster,
                settings.optional("catalog").orElse(environment),
                settings.optional("database").orElse(cluster),
                settings.optional("cloud").orElse(""),
                settings.optional("region").orElse(""),
                settings.optional("compute-pool"),
                settings.optional("principal"));
    }
}
