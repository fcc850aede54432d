package io.headgate.platforms.confluent.observe;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Observation;
import io.headgate.platforms.confluent.identity.Identity;
import io.headgate.platforms.confluent.pools.ConfluentPools;
import io.headgate.platforms.confluent.statements.Labels;
import io.headgate.platforms.confluent.statements.StatementDocument;
import io.headgate.platforms.confluent.statements.StatementsApi;
import io.headgate.platforms.confluent.statements.WorldStatements;
import io.headgate.platforms.confluent.tables.Catalog;
import io.headgate.platforms.confluent.tables.CatalogTable;
import io.headgate.platforms.confluent.tables.WorldTables;
import io.headgate.platforms.confluent.topics.ConfluentTopics;
import io.headgate.platforms.confluent.topics.ConsumerGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Observes an environment: the tables of its own database and all statements. How many calls that takes depends on the pages, the
 * views and the consumer groups, not on the number of tables. This adapter's own questions are left out.
 */
public final class Observer {
    private final Identity identity;
    private final Capabilities capabilities;
    private final StatementsApi statements;
    private final WorldStatements worldStatements;
    private final Catalog catalog;
    private final WorldTables worldTables;
    private final ConfluentTopics topics;
    private final ConsumerGroups groups;
    private final ConfluentPools pools;

    public Observer(
            Identity identity,
            Capabilities capabilities,
            StatementsApi statements,
            WorldStatements worldStatements,
            Catalog catalog,
            WorldTables worldTables,
            ConfluentTopics topics,
            ConsumerGroups groups,
            ConfluentPools pools) {
        this.identity = identity;
        this.capabilities = capabilities;
        this.statements = statements;
        this.worldStatements = worldStatements;
        this.catalog = catalog;
        this.worldTables = worldTables;
        this.topics = topics;
        this.groups = groups;
        this.pools = pools;
    }

    public World observe(Observation observation) {
        Map<String, String> ids = topics.ids();
        List<WorldStatement> seen = statements(ids, observation);
        List<WorldTable> tables = catalog.all(identity.catalog(), identity.database()).stream()
                .map(table -> worldTables.of(
                        table.name(),
                        table,
                        topic -> Optional.ofNullable(ids.get(topic)),
                        observation.verified().test(table.name())))
                .toList();
        return world(observation, tables, seen, consumers(seen), pools.list());
    }

    /** Statements, and each topic as a table of which nothing is known but its id. */
    public World identities(Observation observation) {
        Map<String, String> ids = topics.ids();
        List<WorldTable> tables = ids.keySet().stream()
                .map(topic -> worldTables.of(
                        topic,
                        new CatalogTable(topic, ObjectKind.TABLE, ""),
                        name -> Optional.ofNullable(ids.get(name)),
                        observation.verified().test(topic)))
                .toList();
        return world(observation, tables, statements(ids, observation), List.of(), List.of());
    }

    private World world(
            Observation observation,
            List<WorldTable> tables,
            List<WorldStatement> seen,
            List<ConsumerGroup> groups,
            List<ComputePool> computePools) {
        return new World(
                World.VERSION,
                observation.environment(),
                observation.at().toString(),
                false,
                capabilities,
                tables,
                seen,
                groups,
                computePools,
                List.of());
    }

    private List<WorldStatement> statements(Map<String, String> ids, Observation observation) {
        return statements.list(Optional.empty(), Optional.empty()).stream()
                .filter(document -> !Labels.internal(document))
                .map(document -> statement(document, ids, observation))
                .toList();
    }

    private WorldStatement statement(StatementDocument document, Map<String, String> ids, Observation observation) {
        return worldStatements.of(
                document,
                table -> Optional.ofNullable(ids.get(table)),
                observation.ownership().apply(document.name()));
    }

    private List<ConsumerGroup> consumers(List<WorldStatement> seen) {
        List<String> known = new ArrayList<>();
        for (WorldStatement statement : seen) {
            known.add(statement.name());
            known.add(statement.uid());
        }
        return groups.list(known);
    }
}
