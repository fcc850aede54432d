package io.headgate.platforms.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldFile;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Observation;
import io.headgate.platforms.Started;
import io.headgate.platforms.StopOrder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A world shows what is there, whose it is, and what it reads and writes. */
public interface ObservationContract {
    ContractSubject subject();

    @Test
    default void aWorldShowsTablesAndStatements() {
        Scene scene = Scene.withTables(subject());
        String name = Names.fresh("dml");
        scene.running(scene.copy(name));
        World world = observe();
        WorldStatement statement = statement(world, name);
        assertThat(statement.phase()).isEqualTo(Phase.RUNNING);
        assertThat(statement.attributed()).isTrue();
        assertThat(statement.reads()).containsExactly(scene.source);
        assertThat(statement.writes()).containsExactly(scene.sink);
        assertThat(statement.ownership().map(Ownership::table)).contains(scene.sink);
        assertThat(statement.ownership().map(Ownership::generation)).contains(1);
        WorldTable table = table(world, scene.source);
        assertThat(table.topicId()).isPresent();
        assertThat(table.shape().columns()).extracting(column -> column.name()).startsWith("id", "v");
        assertThat(table.ddl()).contains(scene.source);
    }

    @Test
    default void aStoppedStatementShowsItsPositionsAndTheTopicsTheyBelongTo() {
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 3);
        String name = Names.fresh("dml");
        Started started = scene.running(scene.copy(name));
        scene.stop(new StopOrder(scene.key(), name, started.statement().uid()));
        World world = observe();
        assertThat(statement(world, name).phase()).isEqualTo(Phase.STOPPED);
        assertThat(statement(world, name).positions()).singleElement().satisfies(position -> {
            assertThat(position.topicId()).isEqualTo(table(world, scene.source).topicId());
            assertThat(position.resolves()).isTrue();
        });
    }

    @Test
    default void aWorldSurvivesItsFile() {
        Scene scene = Scene.withTables(subject());
        scene.running(scene.copy(Names.fresh("dml")));
        World world = observe();
        assertThat(WorldFile.read(WorldFile.bytes(world), "world.json", "contract"))
                .isEqualTo(world);
    }

    private World observe() {
        return subject().platform().observe(Observation.of("contract", Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static WorldStatement statement(World world, String name) {
        return world.statements().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the world lacks statement " + name));
    }

    private static WorldTable table(World world, String name) {
        return world.tables().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the world lacks table " + name));
    }
}
