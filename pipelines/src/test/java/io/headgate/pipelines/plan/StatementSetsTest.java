package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.World;
import org.junit.jupiter.api.Test;

/** Tables that one statement set writes are replaced together and take the strongest action of any of them. */
class StatementSetsTest {
    @Test
    void namingOneTakesTheOtherAlong() {
        Snapshot snapshot = project("");
        Plan plan = PlanFixture.plan(snapshot, all(snapshot), deploy("good").force());
        assertThat(actions(plan)).isEqualTo("bad:RECREATE good:RECREATE");
        assertThat(plan.tables()).allSatisfy(table -> assertThat(table.unit()).containsExactly("bad", "good"));
        assertThat(plan.steps())
                .filteredOn(step -> step.kind() == StepKind.START)
                .singleElement()
                .satisfies(start -> assertThat(start.after()).contains("bad/create", "good/create", "bad/stop"));
    }

    @Test
    void aMissingMemberIsCreatedAndTheRestMadeAgain() {
        Snapshot snapshot = project("");
        World world = Worlds.withoutTable(all(snapshot), "bad");
        assertThat(actions(PlanFixture.plan(snapshot, world, deploy("bad")))).isEqualTo("bad:CREATE good:RECREATE");
    }

    @Test
    void aChangedSetIsCarriedOverAsOne() {
        Snapshot changed = project(" AND id <> 'x'");
        Plan plan = PlanFixture.plan(changed, all(project("")), deploy("bad"));
        assertThat(actions(plan)).isEqualTo("bad:CARRY_OVER good:CARRY_OVER");
        assertThat(plan.steps())
                .filteredOn(step -> step.kind() == StepKind.START)
                .hasSize(1);
    }

    @Test
    void undeployingOneTakesTheOtherAlong() {
        Snapshot snapshot = project("");
        assertThat(actions(PlanFixture.plan(snapshot, all(snapshot), undeploy("good"))))
                .isEqualTo("bad:DROP good:DROP");
    }

    @Test
    void severalStatementsOfOneTableAreReplacedOneByOne() {
        Snapshot before = two("amount > 0");
        Plan plan = PlanFixture.plan(two("amount > 1"), all(before), deploy("pair"));
        assertThat(actions(plan)).isEqualTo("pair:CARRY_OVER");
        assertThat(plan.steps()).extracting(Step::id).containsExactly("pair/stop-2", "pair/start-2", "pair/verify-2");
        assertThat(plan.tables().get(0).statements()).singleElement().satisfies(statement -> {
            assertThat(statement.old()).contains("dev-usw2-p1-dml-pair-s2");
            assertThat(statement.replacement()).contains("dev-usw2-p1-dml-pair-s2-2");
        });
    }

    private static Snapshot two(String condition) {
        return new SqlProject()
                .append(
                        "pair",
                        "INSERT INTO pair SELECT id, amount FROM raw_a;\nINSERT INTO pair SELECT id, amount FROM raw_b WHERE "
                                + condition + ";")
                .snapshot();
    }

    /** A router: rows of feed go into table good or into table bad. */
    private static Snapshot project(String condition) {
        String set = "EXECUTE STATEMENT SET BEGIN\n"
                + "INSERT INTO good SELECT id, amount FROM feed WHERE amount > 0" + condition + ";\n"
                + "INSERT INTO bad SELECT id, amount FROM feed2 WHERE amount <= 0;\nEND;";
        String columns = " (id STRING NOT NULL, amount DECIMAL(10, 2)) WITH ('changelog.mode' = 'append');";
        return new SqlProject()
                .ddl("bad", "CREATE TABLE bad" + columns)
                .ddl("good", "CREATE TABLE good" + columns)
                .dml("good", set)
                .snapshot();
    }
}
