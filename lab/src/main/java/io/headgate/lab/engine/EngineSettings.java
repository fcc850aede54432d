package io.headgate.lab.engine;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What an engine is started with.
 *
 * @param folder the engine's own folder, exists; what lies in it comes from an earlier start
 * @param catalog name of the one catalog, as {@code sql.current-catalog} has it
 * @param environmentId the catalog's id ({@code env-...}); SQL may use it in place of the name
 * @param database name of the one database
 * @param clusterId the database's id ({@code lkc-...}); SQL may use it in place of the name
 * @param checkpointInterval how often running statements write a checkpoint
 * @param seed for whatever an engine draws by chance
 */
public record EngineSettings(
        Path folder,
        String catalog,
        String environmentId,
        String database,
        String clusterId,
        Duration checkpointInterval,
        long seed) {}
