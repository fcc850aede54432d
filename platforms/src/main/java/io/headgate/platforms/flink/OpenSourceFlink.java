package io.headgate.platforms.flink;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import io.headgate.platforms.AssembledPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.flink.http.JsonService;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.observe.Observer;
import io.headgate.platforms.flink.positions.FlinkPositions;
import io.headgate.platforms.flink.queries.FlinkQueries;
import io.headgate.platforms.flink.statements.FlinkStatements;
import io.headgate.platforms.flink.statements.StoppedPositions;
import io.headgate.platforms.flink.store.SavepointStore;
import io.headgate.platforms.flink.store.StatementRecords;
import io.headgate.platforms.flink.store.TableRecords;
import io.headgate.platforms.flink.tables.Catalog;
import io.headgate.platforms.flink.tables.FlinkTables;
import io.headgate.platforms.kafka.KafkaCluster;
import io.headgate.platforms.kafka.KafkaTopics;
import java.util.List;

/**
 * Open-source Flink with Kafka. Nothing is asked of it before it is used.
 *
 * <pre>{@code
 * try (FlinkPlatform platform = OpenSourceFlink.open(FlinkSettings.of(settings))) {
 *     World world = platform.observe(Observation.of("local", Instant.now()));
 * }
 * }</pre>
 */
public final class OpenSourceFlink extends AssembledPlatform {
    private final SavepointStore store;
    private final JobManager jobs;
    private final KafkaCluster kafka;
    private final JsonService gateway;
    private final Catalog catalog;
    private final Catalog typed;
    private final Capabilities capabilities;
    private final Observer observer;

    private OpenSourceFlink(
            Parts parts,
            SavepointStore store,
            JobManager jobs,
            KafkaCluster kafka,
            JsonService gateway,
            Catalog catalog,
            Catalog typed,
            Capabilities capabilities,
            Observer observer) {
        super(parts);
        this.store = store;
        this.jobs = jobs;
        this.kafka = kafka;
        this.gateway = gateway;
        this.catalog = catalog;
        this.typed = typed;
        this.capabilities = capabilities;
        this.observer = observer;
    }

    public static OpenSourceFlink open(FlinkSettings settings) {
        SavepointStore store = SavepointStore.open(settings.savepoints());
        Capabilities capabilities = capabilities(store.usable());
        JsonService gateway = new JsonService("the SQL Gateway", "gateway", settings.gateway(), settings.access());
        JobManager jobs = new JobManager(
                new JsonService("the JobManager", "jobmanager", settings.jobmanager(), settings.access()));
        KafkaCluster kafka = new KafkaCluster(settings.kafka());
        TableRecords tableRecords = new TableRecords(store);
        Catalog catalog = new Catalog(gateway, settings.home(), tableRecords);
        Catalog typed = new Catalog(gateway, settings.home(), tableRecords);
        StoppedPositions stopped = new StoppedPositions(kafka, store);
        FlinkStatements statements = new FlinkStatements(catalog, jobs, kafka, new StatementRecords(store), stopped);
        Parts parts = new Parts(
                statements,
                new FlinkTables(catalog, kafka, tableRecords),
                new FlinkPositions(catalog, jobs, kafka, stopped),
                new NoPools(),
                new KafkaTopics(kafka),
                new FlinkQueries(typed, jobs, tableRecords));
        Observer observer = new Observer(catalog, statements, kafka, store, capabilities);
        return new OpenSourceFlink(parts, store, jobs, kafka, gateway, catalog, typed, capabilities, observer);
    }

    /** Without savepoints no positions, no records of stopped statements, no compiled plans. Tables are altered where the catalog can. */
    private static Capabilities capabilities(boolean savepoints) {
        Capabilities all = Capabilities.FLINK;
        return new Capabilities(
                savepoints && all.resume(),
                savepoints && all.resumeFailed(),
                savepoints && all.carryOver(),
                savepoints && all.carryIntoUpsert(),
                savepoints && all.restoreState(),
                true,
                all.materializedTables(),
                all.computePools(),
                all.tellsEnds(),
                all.defaults());
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public List<String> limitations() {
        return store.defect()
                .map(defect -> List.of("Statements cannot be resumed, carried over or restored here: " + defect
                        + ". Exact positions lie in savepoints, which the cluster and this process must both reach."))
                .orElse(List.of());
    }

    @Override
    public World observe(Observation observation) {
        return observer.observe(observation);
    }

    @Override
    public void close() {
        catalog.close();
        typed.close();
        gateway.close();
        jobs.close();
        kafka.close();
    }
}
