package io.headgate.lab.flink;

import io.headgate.lab.dialect.StatementOptions;
import io.headgate.lab.internal.StatementMetrics;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.RestOptions;

/** The configuration of the cluster and of the gateway in front of it. */
final class FlinkSettings {
    /** One job of parallelism 1 takes one slot. */
    static final int SLOTS = 256;

    /** In characters. Even if all of it were one method, its byte code would stay below the limit of 64 KB. */
    private static final int LONGEST_GENERATED_CLASS = 32_000;

    private static final String LOOPBACK = "127.0.0.1";

    private FlinkSettings() {}

    static Configuration cluster(EngineFolder folder, int restPort, Duration checkpointInterval) {
        Configuration settings = new Configuration();
        settings.set(RestOptions.ADDRESS, LOOPBACK);
        settings.set(RestOptions.PORT, restPort);
        settings.set(RestOptions.BIND_PORT, String.valueOf(restPort));
        settings.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        settings.setString("jobmanager.bind-host", LOOPBACK);
        settings.setString("taskmanager.bind-host", LOOPBACK);
        settings.setString("taskmanager.host", LOOPBACK);
        settings.setString("io.tmp.dirs", folder.temporary().toString());
        // The status that REST serves is cached this long; the default of 3 s makes every observer late.
        settings.setString("web.refresh-interval", "200 ms");
        settings.setString("metrics.fetcher.update-interval", "500 ms");
        settings.setString("classloader.check-leaked-classloader", "false");
        // Slots are looked for at once, not in batches: nobody else asks for any.
        settings.setString("slotmanager.requirement-check.delay", "0 ms");
        settings.setString("slotmanager.declare-needed-resource.delay", "0 ms");
        settings.setString("parallelism.default", "1");
        patience(settings);
        memory(settings);
        checkpoints(settings, folder, checkpointInterval);
        restarts(settings);
        StatementMetrics.register(settings);
        return settings;
    }

    /**
     * All parts live in one process: silence means that the machine is busy, never that a part is lost. With the defaults a
     * starved laptop loses its only TaskManager, by a heartbeat that came late, or by the watch over tasks that are slow to
     * end, which ends the TaskManager itself.
     */
    private static void patience(Configuration settings) {
        settings.setString("heartbeat.timeout", "10 min");
        settings.setString("heartbeat.rpc-failure-threshold", "-1");
        settings.setString("pekko.ask.timeout", "1 min");
        settings.setString("task.cancellation.timeout", "0 ms");
        settings.setString("taskmanager.registration.timeout", "1 d");
    }

    private static void memory(Configuration settings) {
        settings.setString("taskmanager.memory.network.min", "64 mb");
        settings.setString("taskmanager.memory.network.max", "64 mb");
        // Divided by the slots, and windows refuse to run with less than 4 MB; reserved only when an operator asks for
        // it.
        settings.setString("taskmanager.memory.managed.size", 4 * SLOTS + " mb");
    }

    private static void checkpoints(Configuration settings, EngineFolder folder, Duration interval) {
        settings.setString("execution.checkpointing.interval", interval.toMillis() + " ms");
        settings.setString("execution.checkpointing.dir", uri(folder.checkpoints()));
        settings.setString("execution.checkpointing.savepoint-dir", uri(folder.savepoints()));
        settings.setString("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        // One that comes too late fails its statement, and with it the rows that wait to be committed.
        settings.setString("execution.checkpointing.timeout", "10 min");
    }

    /** A record that nobody can read fails its statement after a few tries; a job that fails once a day goes on. */
    private static void restarts(Configuration settings) {
        settings.setString("restart-strategy.type", "failure-rate");
        settings.setString("restart-strategy.failure-rate.max-failures-per-interval", "3");
        settings.setString("restart-strategy.failure-rate.failure-rate-interval", "1 min");
        settings.setString("restart-strategy.failure-rate.delay", "500 ms");
    }

    static Configuration gateway(Configuration cluster, int gatewayPort, String bootstrap) {
        Configuration settings = new Configuration(cluster);
        settings.set(DeploymentOptions.TARGET, "remote");
        settings.setString("sql-gateway.endpoint.type", "rest");
        settings.setString("sql-gateway.endpoint.rest.address", LOOPBACK);
        settings.setString("sql-gateway.endpoint.rest.bind-address", LOOPBACK);
        settings.setString("sql-gateway.endpoint.rest.port", String.valueOf(gatewayPort));
        // Without it the cluster's rest.bind-port leaks in and the gateway cannot bind.
        settings.setString("sql-gateway.endpoint.rest.bind-port", String.valueOf(gatewayPort));
        settings.setString("sql-gateway.session.idle-timeout", "1 d");
        settings.setString("sql-gateway.worker.threads.max", "64");
        settings.setString(StatementOptions.BOOTSTRAP, bootstrap);
        // One sink for several INSERTs of a set into one table: two would fight over the ids of their transactions.
        settings.setString("table.optimizer.reuse-sink-enabled", "true");
        // As Confluent Cloud behaves: no ON CONFLICT needed, and SELECT * leaves the system column out.
        settings.setString("table.exec.sink.require-on-conflict", "false");
        settings.setString("table.column-expansion-strategy", "EXCLUDE_ALIASED_VIRTUAL_METADATA_COLUMNS");
        settings.setString("table.exec.source.idle-timeout", "5 s");
        // Generated classes of less than this stay in one piece. To split one costs more than to run it: the parser
        // that does
        // it is slow as long as the process is young.
        settings.setString("table.generated-code.max-length", String.valueOf(LONGEST_GENERATED_CLASS));
        return settings;
    }

    private static String uri(Path folder) {
        return folder.toUri().toString();
    }
}
