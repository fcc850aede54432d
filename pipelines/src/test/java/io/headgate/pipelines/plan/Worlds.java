package io.headgate.pipelines.plan;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.StateVerdict;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Small changes to worlds. */
public final class Worlds {
    private Worlds() {}

    public static World table(World world, String name, UnaryOperator<WorldTable> change) {
        return with(
                world,
                world.tables().stream()
                        .map(table -> table.name().equals(name) ? change.apply(table) : table)
                        .toList(),
                world.statements());
    }

    public static World withoutTable(World world, String name) {
        return with(
                world,
                world.tables().stream()
                        .filter(table -> !table.name().equals(name))
                        .toList(),
                world.statements());
    }

    public static World retention(World world, String name, Retention retention) {
        return table(
                world,
                name,
                t -> new WorldTable(
                        t.name(),
                        t.kind(),
                        t.id(),
                        t.topicId(),
                        t.shape(),
                        t.ddl(),
                        t.reads(),
                        retention,
                        t.rows(),
                        t.verified()));
    }

    public static World topic(World world, String name, String topicId) {
        return table(
                world,
                name,
                t -> new WorldTable(
                        t.name(),
                        t.kind(),
                        t.id(),
                        Optional.of(topicId),
                        t.shape(),
                        t.ddl(),
                        t.reads(),
                        t.retention(),
                        t.rows(),
                        t.verified()));
    }

    public static World shape(World world, String name, TableShape shape) {
        return table(
                world,
                name,
                t -> new WorldTable(
                        t.name(),
                        t.kind(),
                        t.id(),
                        t.topicId(),
                        shape,
                        "",
                        t.reads(),
                        t.retention(),
                        t.rows(),
                        t.verified()));
    }

    public static World rows(World world, String name, Rows rows) {
        return table(
                world,
                name,
                t -> new WorldTable(
                        t.name(),
                        t.kind(),
                        t.id(),
                        t.topicId(),
                        t.shape(),
                        t.ddl(),
                        t.reads(),
                        t.retention(),
                        rows,
                        t.verified()));
    }

    public static World statement(World world, String name, UnaryOperator<WorldStatement> change) {
        return with(
                world,
                world.tables(),
                world.statements().stream()
                        .map(statement -> statement.name().equals(name) ? change.apply(statement) : statement)
                        .toList());
    }

    public static World withoutStatement(World world, String name) {
        return with(
                world,
                world.tables(),
                world.statements().stream()
                        .filter(statement -> !statement.name().equals(name))
                        .toList());
    }

    public static World and(World world, WorldStatement statement) {
        List<WorldStatement> statements = new ArrayList<>(world.statements());
        statements.add(statement);
        return with(world, world.tables(), statements);
    }

    public static World groups(World world, ConsumerGroup... groups) {
        return new World(
                world.version(),
                world.environment(),
                world.observedAt(),
                world.assumed(),
                world.capabilities(),
                world.tables(),
                world.statements(),
                List.of(groups),
                world.pools(),
                world.verdicts());
    }

    public static World pools(World world, ComputePool... pools) {
        return new World(
                world.version(),
                world.environment(),
                world.observedAt(),
                world.assumed(),
                world.capabilities(),
                world.tables(),
                world.statements(),
                world.consumerGroups(),
                List.of(pools),
                world.verdicts());
    }

    public static World verdicts(World world, StateVerdict... verdicts) {
        return new World(
                world.version(),
                world.environment(),
                world.observedAt(),
                world.assumed(),
                world.capabilities(),
                world.tables(),
                world.statements(),
                world.consumerGroups(),
                world.pools(),
                List.of(verdicts));
    }

    public static World capabilities(World world, Capabilities capabilities) {
        return new World(
                world.version(),
                world.environment(),
                world.observedAt(),
                world.assumed(),
                capabilities,
                world.tables(),
                world.statements(),
                world.consumerGroups(),
                world.pools(),
                world.verdicts());
    }

    private static World with(World world, List<WorldTable> tables, List<WorldStatement> statements) {
        return new World(
                world.version(),
                world.environment(),
                world.observedAt(),
                world.assumed(),
                world.capabilities(),
                tables,
                statements,
                world.consumerGroups(),
                world.pools(),
                world.verdicts());
    }
}
