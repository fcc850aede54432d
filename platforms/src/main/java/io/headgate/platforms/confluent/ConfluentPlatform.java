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
import io.headgate.platforms.confluent.positions.KafkaAccess;
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

    /** What must be closed, beside the transport. */
    private record Open(StatementWatch watch, ConfluentTopics topics, Catalog catalog, KafkaAccess access) {
        void close() {
            watch.close();
            topics.close();
            catalog.close();
            access.close();
        }
    }

    private final Transport transport;
    private final ConfluentTopics topics;
    private final Open open;
    private final Capabilities capabilities;
    private final KnownTables known;
    private final Observer observer;

    private ConfluentPlatform(
            Parts parts,
            Transport transport,
            Open open,
            Capabilities capabilities,
            ConfluentTopics topics,
            KnownTables known,
            Observer observer) {
        super(parts);
        this.known = known;
        this.open = open;
        this.capabilities = capabilities;
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
        KafkaAccess access = new KafkaAccess(settings);
        Capabilities capabilities = capabilities(access.configured());
        StatementsApi api = new StatementsApi(transport.api(Service.FLINK), identity);
        StatementWatch watch = new StatementWatch(api);
        WorldStatements worldStatements = new WorldStatements(names);
        WorldTables worldTables = new WorldTables(names);
        Catalog catalog = new Catalog(new Questions(api, identity.pool()));
        ConfluentTopics topics = new ConfluentTopics(kafka);
        ConfluentPools pools = new ConfluentPools(transport.api(Service.CONTROL_PLANE), identity);
        ConfluentTables tables = new ConfluentTables(
                catalog, worldTables, names, topics, new DdlStatements(api, watch, pools, identity.pool()), DEFAULTS);
        KnownTables known = new KnownTables(topics, tables);
        Parts parts = new Parts(
                new ConfluentStatements(api, watch, pools, identity.pool(), names, known, worldStatements),
                tables,
                new ConfluentPositions(topics, access, transport.api(Service.TELEMETRY), Clock.systemUTC()),
                pools,
                topics,
                new ConfluentQueries(api, pools, identity.pool()));
        Observer observer = new Observer(
                identity,
                capabilities,
                api,
                worldStatements,
                catalog,
                worldTables,
                topics,
                new ConsumerGroups(kafka),
                pools);
        return new ConfluentPlatform(
                parts, transport, new Open(watch, topics, catalog, access), capabilities, topics, known, observer);
    }

    private static Capabilities capabilities(boolean tellsEnds) {
        Capabilities all = Capabilities.CONFLUENT;
        return new Capabilities(
                all.resume(),
                all.resumeFailed(),
                all.carryOver(),
                all.carryIntoUpsert(),
                all.restoreState(),
                all.alterTable(),
                all.materializedTables(),
                all.computePools(),
                tellsEnds,
                DEFAULTS);
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
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
        World world = observer.observe(observation);
        known.remember(world.tables());
        return world;
    }

    @Override
    public World observeIdentities(Observation observation) {
        return observer.identities(observation);
    }

    @Override
    public void close() {
        open.close();
        transport.close();
    }
}
