package io.headgate.platforms.confluent;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.TableDefaults;
import io.headgate.pipelines.world.World;
import io.headgate.platforms.AssembledPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.confluent.http.Service;
import io.headgate.platforms.confluent.http.Transport;
import io.headgate.platforms.confluent.identity.Identity;
import io.headgate.platforms.confluent.identity.TableNames;
import io.headgate.platforms.confluent.observe.Observer;
import io.headgate.platforms.confluent.pools.ConfluentPools;
import io.headgate.platforms.confluent.positions.ConfluentPositions;
import io.headgate.platforms.confluent.queries.ConfluentQueries;
import io.headgate.platforms.confluent.queries.Questions;
import io.headgate.platforms.confluent.statements.ConfluentStatements;
import io.headgate.platforms.confluent.statements.StatementWatch;
import io.headgate.platforms.confluent.statements.StatementsApi;
import io.headgate.platforms.confluent.statements.WorldStatements;
import io.headgate.platforms.confluent.tables.Catalog;
import io.headgate.platforms.confluent.tables.ConfluentTables;
import io.headgate.platforms.confluent.tables.DdlStatements;
import io.headgate.platforms.confluent.tables.WorldTables;
import io.headgate.platforms.confluent.topics.ConfluentTopics;
import io.headgate.platforms.confluent.topics.ConsumerGroups;
import io.headgate.platforms.confluent.topics.KafkaRest;
import io.headgate.platforms.settings.EnvironmentSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One environment of Confluent Cloud. Opening it calls nobody: wrong settings show with the first call that needs them. */
public final class ConfluentPlatform extends AssembledPlatform {
    /** What a table of the service has that its DDL does not say. */
    private static final TableDefaults DEFAULTS = new TableDefaults(
            Map.of(
                    "connector", "confluent",
                    "kafka.cleanup-policy", "delete",
                    "kafka.compaction.time", "0 ms",
                    "kafka.max-message-size", "2097164 bytes",
                    "kafka.retention.size", "0 bytes",
                    "kafka.retention.time", "7 d",
                    "scan.bounded.mode", "unbounded",
                    "scan.startup.mode", "earliest-offset",
                    "value.format", "avro-registry"),
            6,
            Optional.of("$rowtime"));

    private static final Capabilities CAPABILITIES = new Capabilities(
            Capabilities.CONFLUENT.resume(),
            Capabilities.CONFLUENT.resumeFailed(),
            Capabilities.CONFLUENT.carryOver(),
            Capabilities.CONFLUENT.carryIntoUpsert(),
            Capabilities.CONFLUENT.restoreState(),
            Capabilities.CONFLUENT.alterTable(),
            Capabilities.CONFLUENT.materializedTables(),
            Capabilities.CONFLUENT.computePools(),
            DEFAULTS);

    private final Transport transport;
    private final ConfluentTopics topics;
    private final Catalog catalog;
    private final StatementWatch watch;
    private final Observer observer;

    private ConfluentPlatform(
            Parts parts,
            Transport transport,
            ConfluentTopics topics,
            Catalog catalog,
            StatementWatch watch,
            Observer observer) {
        super(parts);
        this.catalog = catalog;
        this.watch = watch;
        this.transport = transport;
        this.topics = topics;
        this.observer = observer;
    }

    /** The environment that the settings describe. */
    public static ConfluentPlatform open(EnvironmentSettings settings) {
        return open(settings, new Transport(settings));
    }

    static ConfluentPlatform open(EnvironmentSettings settings, Transport transport) {
        Identity identity = Identity.of(settings);
        TableNames names = new TableNames(identity);
        KafkaRest kafka = new KafkaRest(transport, identity);
        StatementsApi api = new StatementsApi(transport.api(Service.FLINK), identity);
        StatementWatch watch = new StatementWatch(api);
        WorldStatements worldStatements = new WorldStatements(names);
        WorldTables worldTables = new WorldTables(names);
        Catalog catalog = new Catalog(new Questions(api, identity.pool()));
        ConfluentTopics topics = new ConfluentTopics(kafka);
        ConfluentPools pools = new ConfluentPools(transport.api(Service.CONTROL_PLANE), identity);
        ConfluentTables tables = new ConfluentTables(
                catalog, worldTables, names, topics, new DdlStatements(api, watch, pools, identity.pool()), DEFAULTS);
        Parts parts = new Parts(
                new ConfluentStatements(
                        api, watch, pools, identity.pool(), names, new KnownTables(topics, tables), worldStatements),
                tables,
                new ConfluentPositions(topics, transport.api(Service.TELEMETRY), Clock.systemUTC()),
                pools,
                topics,
                new ConfluentQueries(api, pools, identity.pool()));
        Observer observer = new Observer(
                identity,
                CAPABILITIES,
                api,
                worldStatements,
                catalog,
                worldTables,
                topics,
                new ConsumerGroups(kafka),
                pools);
        return new ConfluentPlatform(parts, transport, topics, catalog, watch, observer);
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public List<String> limitations() {
        return topics.tellsIds()
                ? List.of()
                : List.of("Kafka REST does not tell the ids of topics: a table that was made again is not noticed, so"
                        + " nothing is resumed or carried over");
    }

    @Override
    public World observe(Observation observation) {
        return observer.observe(observation);
    }

    @Override
    public World observeIdentities(Observation observation) {
        return observer.identities(observation);
    }

    @Override
    public void close() {
        watch.close();
        topics.close();
        catalog.close();
        transport.close();
    }
}
