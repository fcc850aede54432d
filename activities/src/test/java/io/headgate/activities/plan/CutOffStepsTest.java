package io.headgate.activities.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.fixture.Plans;
import io.headgate.activities.fixture.SmallProject;
import io.headgate.activities.fixture.StepBuilder;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.TableDefaults;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.EffectKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps whose worker died between effect and answer: a look recognises what they did, and they do it once. */
class CutOffStepsTest {
    private static final Step POOL =
            StepBuilder.of(StepKind.CREATE_POOL, "z").pool("big").build();

    private final Stage stage = new Stage();

    private Plan planOf(Step step) {
        return stage.library.plan(stage.library.store(Plans.of(List.of(step), List.of())));
    }

    private WorldTable z() {
        return stage.fake.tables().find("z").orElseThrow();
    }

    private Step addAmount() {
        stage.fake
                .tables()
                .create(new CreateTableOrder(
                        new EffectKey("earlier", "z", 1),
                        "ddl-z",
                        "z",
                        "CREATE TABLE z (id STRING NOT NULL) WITH ('changelog.mode' = 'append')",
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
        return StepBuilder.of(StepKind.ALTER_TABLE, "z")
                .named("alter-z")
                .topicId(z().topicId())
                .changes("ADD `amount` DECIMAL(10, 2)")
                .build();
    }

    @Test
    void aPoolThatWasMadeIsSeen() {
        Plan plan = planOf(POOL);
        assertThat(stage.sightings.look(stage.order(plan, POOL)).seen()).isFalse();

        stage.carryOut(plan, POOL);

        assertThat(stage.sightings.look(stage.order(plan, POOL)).seen()).isTrue();
    }

    @Test
    void aPoolIsMadeOnceWhateverAnswerIsLost() {
        Plan plan = planOf(POOL);
        stage.carryOut(plan, POOL);
        stage.carryOut(plan, POOL);

        assertThat(stage.fake.effects()).containsEntry("big", 1);
        assertThat(stage.record.done()).containsExactly("z/create_pool");
    }

    @Test
    void anAlteredTableIsSeenByWhatItsProjectSays(@TempDir Path folder) {
        Snapshot snapshot = SmallProject.snapshot(folder, "");
        Step alter = addAmount();
        assertThat(Altered.shows(alter, snapshot, z(), TableDefaults.NONE)).isFalse();

        stage.carryOut(planOf(alter), alter);

        assertThat(Altered.shows(alter, snapshot, z(), TableDefaults.NONE)).isTrue();
    }

    @Test
    void aTableThatWasMadeAgainIsNotTheAlteredOne(@TempDir Path folder) {
        Snapshot snapshot = SmallProject.snapshot(folder, "");
        addAmount();
        Step ofAnother = StepBuilder.of(StepKind.ALTER_TABLE, "z")
                .named("alter-z")
                .topicId(Optional.of("another-topic"))
                .changes("ADD `amount` DECIMAL(10, 2)")
                .build();

        assertThat(Altered.shows(ofAnother, snapshot, z(), TableDefaults.NONE)).isFalse();
    }

    @Test
    void aTableIsAlteredOnceWhateverAnswerIsLost() {
        Step alter = addAmount();
        Plan plan = planOf(alter);
        int before = stage.fake.effects().get("z");
        stage.carryOut(plan, alter);
        stage.carryOut(plan, alter);

        assertThat(stage.fake.effects()).containsEntry("z", before + 1);
    }
}
