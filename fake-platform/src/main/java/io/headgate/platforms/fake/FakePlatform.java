package io.headgate.platforms.fake;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.Pools;
import io.headgate.platforms.Positions;
import io.headgate.platforms.Queries;
import io.headgate.platforms.Statements;
import io.headgate.platforms.Tables;
import io.headgate.platforms.Topics;
import java.util.List;
import java.util.Map;

/** {@link FlinkPlatform} in memory. */
public final class FakePlatform implements FlinkPlatform {
    private final FakeCluster cluster = new FakeCluster();
    private final Capabilities capabilities;
    private final FakeStatements statements = new FakeStatements(cluster);
    private final FakeTables tables = new FakeTables(cluster);
    private final FakePools pools = new FakePools(cluster);

    public FakePlatform(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** What is to go wrong. */
    public FakeSwitches switches() {
        return cluster.switches;
    }

    /** How often each effect has really happened, by the name of what it acted on and by the hex digits of its key. */
    public Map<String, Integer> effects() {
        synchronized (cluster) {
            return Map.copyOf(cluster.effects);
        }
    }

    /** All statements as they are; no moment passes. */
    public List<WorldStatement> statementsNow() {
        synchronized (cluster) {
            return cluster.statements.values().stream().map(FakeStatement::seen).toList();
        }
    }

    /** All tables as they are; no moment passes. */
    public List<WorldTable> tablesNow() {
        synchronized (cluster) {
            return cluster.tables.values().stream().map(table -> table.seen).toList();
        }
    }

    /** Appends rows to a table, as a producer outside would. */
    public void produce(String table, List<String> rows) {
        synchronized (cluster) {
            cluster.table(table).rows.addAll(rows);
        }
    }

    /** The rows of a table. */
    public List<String> rows(String table) {
        synchronized (cluster) {
            cluster.tick();
            return List.copyOf(cluster.table(table).rows);
        }
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public List<String> limitations() {
        return List.of();
    }

    @Override
    public World observe(Observation observation) {
        synchronized (cluster) {
            cluster.tick();
            return new World(
                    World.VERSION,
                    observation.environment(),
                    observation.at().toString(),
                    false,
                    capabilities,
                    cluster.tables.values().stream().map(table -> table.seen).toList(),
                    cluster.statements.values().stream()
                            .map(FakeStatement::seen)
                            .toList(),
                    List.of(),
                    pools.list(),
                    List.of());
        }
    }

    @Override
    public Statements statements() {
        return statements;
    }

    @Override
    public Tables tables() {
        return tables;
    }

    @Override
    public Positions positions() {
        return new FakePositions(cluster);
    }

    @Override
    public Pools pools() {
        return pools;
    }

    @Override
    public Topics topics() {
        return new FakeTopics(cluster);
    }

    @Override
    public Queries queries() {
        return new FakeQueries(cluster, statements, tables);
    }

    @Override
    public void close() {
        // nothing is held outside of memory
    }
}
