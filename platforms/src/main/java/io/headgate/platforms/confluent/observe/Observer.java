package io.headgate.platforms.confluent.observe;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.ConsumerGroup;
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
        List<WorldStatement> seen = statements.list(Optional.empty(), Optional.empty()).stream()
                .filter(document -> !document.labelled(Labels.QUERY))
                .map(document -> statement(document, ids, observation))
                .toList();
        List<WorldTable> tables = catalog.all(identity.catalog(), identity.database()).stream()
                .map(table -> worldTables.of(
                        table.name(),
                        table,
                        topic -> Optional.ofNullable(ids.get(topic)),
                        observation.verified().test(table.name())))
                .toList();
        return new World(
                World.VERSION,
                observation.environment(),
                observation.at().toString(),
                false,
                capabilities,
                tables,
                seen,
                consumers(seen),
                pools.list(),
                List.of());
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
