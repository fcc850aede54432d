package io.headgate.platforms.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.AlterTableOrder;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Ending;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.contract.ContractSubject.Action;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables are made, altered and dropped once, and never another than the one that was meant. */
public interface TableContract {
    ContractSubject subject();

    @Test
    default void aTableThatWasMadeIsThereWithItsTopic() {
        Scene scene = new Scene(subject());
        WorldTable made = scene.create(scene.source);
        assertThat(made.topicId()).isPresent();
        assertThat(made.shape().columns()).extracting(Column::name).startsWith("id", "v");
        assertThat(subject().platform().tables().find(scene.source).flatMap(WorldTable::topicId))
                .isEqualTo(made.topicId());
    }

    @Test
    default void theSameOrderAgainIsTheSameTable() {
        Scene scene = new Scene(subject());
        CreateTableOrder order = scene.creation(scene.source, scene.key());
        WorldTable first = scene.done(() -> subject().platform().tables().create(order));
        WorldTable second = scene.done(() -> subject().platform().tables().create(order));
        assertThat(second.topicId()).isEqualTo(first.topicId());
        assertThat(subject().effects(scene.source)).isEqualTo(1);
    }

    @Test
    default void aCreationWhoseAnswerIsLostHappensOnce() {
        Scene scene = new Scene(subject());
        CreateTableOrder order = scene.creation(scene.source, scene.key());
        subject().loseAnswer(Action.CREATE_TABLE, order.statement());
        scene.persistently(() -> scene.done(() -> subject().platform().tables().create(order)));
        assertThat(subject().platform().tables().find(scene.source)).isPresent();
        assertThat(subject().effects(scene.source)).isEqualTo(1);
    }

    @Test
    default void aTableWithOtherColumnsUnderTheNameIsAConflict() {
        Scene scene = new Scene(subject());
        scene.create(scene.source);
        EffectKey key = scene.key();
        CreateTableOrder order = new CreateTableOrder(
                key,
                Scene.ddlStatement("create", key),
                scene.source,
                subject().widerTable(scene.source),
                subject().properties(),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> scene.done(() -> subject().platform().tables().create(order)))
                .isInstanceOfSatisfying(PlatformException.class, e -> assertThat(e.problem())
                        .isEqualTo(PlatformProblem.SCHEMA_CONFLICT));
    }

    @Test
    default void theTableThatWasToBeDroppedIsNotTakenForTheNewOne() {
        Scene scene = new Scene(subject());
        WorldTable old = scene.create(scene.source);
        EffectKey key = scene.key();
        CreateTableOrder order = new CreateTableOrder(
                key,
                Scene.ddlStatement("create", key),
                scene.source,
                subject().appendTable(scene.source),
                subject().properties(),
                Optional.empty(),
                old.topicId());
        assertThatThrownBy(() -> scene.done(() -> subject().platform().tables().create(order)))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    default void aDroppedTableIsGoneWithItsTopic() {
        Scene scene = new Scene(subject());
        WorldTable made = scene.create(scene.source);
        DropTableOrder order = drop(scene, made);
        subject().loseAnswer(Action.DROP_TABLE, order.statement());
        scene.persistently(() -> scene.done(() -> subject().platform().tables().drop(order)));
        assertThat(subject().platform().tables().find(scene.source)).isEmpty();
        assertThat(subject().platform().topics().list())
                .noneMatch(topic -> made.topicId().filter(topic.id()::equals).isPresent());
        assertThat(scene.<Ending>done(() -> subject().platform().tables().drop(order)))
                .isIn(Ending.DONE, Ending.FOUND_GONE);
    }

    @Test
    default void aTableThatWasMadeAgainIsNotDropped() {
        Scene scene = new Scene(subject());
        WorldTable old = scene.create(scene.source);
        scene.done(() -> subject().platform().tables().drop(drop(scene, old)));
        WorldTable fresh = scene.create(scene.source);
        assertThat(fresh.topicId()).isNotEqualTo(old.topicId());
        DropTableOrder stale = drop(scene, old);
        assertThat(scene.<Ending>done(() -> subject().platform().tables().drop(stale)))
                .isEqualTo(Ending.FOUND_GONE);
        assertThat(subject().platform().tables().find(scene.source).flatMap(WorldTable::topicId))
                .isEqualTo(fresh.topicId());
    }

    @Test
    default void aColumnIsAddedInPlace() {
        assumeThat(subject().platform().capabilities().alterTable()).isTrue();
        Scene scene = new Scene(subject());
        WorldTable made = scene.create(scene.source);
        EffectKey key = scene.key();
        AlterTableOrder order = new AlterTableOrder(
                key,
                Scene.ddlStatement("alter", key),
                scene.source,
                List.of("ADD `extra` STRING"),
                made.id(),
                made.topicId(),
                Optional.empty());
        scene.done(() -> subject().platform().tables().alter(order));
        WorldTable altered = scene.done(() -> subject().platform().tables().alter(order));
        assertThat(altered.topicId()).isEqualTo(made.topicId());
        assertThat(altered.ddl()).contains("extra");
    }

    @Test
    default void aTableMayHaveAnOddName() {
        Scene scene = new Scene(subject());
        String odd = Names.table("odd") + "-x.y_Z";
        WorldTable made = scene.create(odd);
        assertThat(subject().platform().tables().find(odd)).isPresent();
        DropTableOrder order = drop(scene, made);
        scene.done(() -> subject().platform().tables().drop(order));
        assertThat(subject().platform().tables().find(odd)).isEmpty();
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        assertThat(subject().platform().tables().find(Names.table("none"))).isEmpty();
    }

    private static DropTableOrder drop(Scene scene, WorldTable table) {
        EffectKey key = scene.key();
        return new DropTableOrder(
                key,
                Scene.ddlStatement("drop", key),
                table.name(),
                ObjectKind.TABLE,
                table.id(),
                table.topicId(),
                Optional.empty());
    }
}
