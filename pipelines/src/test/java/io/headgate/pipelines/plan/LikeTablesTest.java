package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.running;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.World;
import org.junit.jupiter.api.Test;

/** A platform shows a table made with LIKE with all its columns: so it is compared, and made after the table it is like. */
class LikeTablesTest {
    private static final String BASE = "CREATE TABLE z (id STRING NOT NULL, amount DECIMAL(10, 2)%s)";

    private static Snapshot likeZ(String more) {
        return likeZ(more, "CREATE TABLE a (note STRING) LIKE z");
    }

    private static Snapshot likeZ(String more, String ddl) {
        return new SqlProject()
                .ddl("z", BASE.formatted(more))
                .dml("z", "INSERT INTO z SELECT id, amount FROM feed")
                .ddl("a", ddl)
                .dml("a", "INSERT INTO a (id) SELECT id FROM other")
                .snapshot();
    }

    private static World allAsShown(Snapshot snapshot) {
        TableShape full =
                TableShape.of(new SnapshotIndex(snapshot).definition("a").orElseThrow());
        return Worlds.shape(all(snapshot), "a", full);
    }

    @Test
    void theColumnsThatLikeBroughtAreNotTakenForDroppedOnes() {
        assertThat(allAsShown(likeZ("")).tables().get(0).shape().columns()).hasSize(3);
        assertThat(PlanFixture.plan(likeZ(""), allAsShown(likeZ("")), deploy("a"))
                        .empty())
                .isTrue();
    }

    @Test
    void aColumnAddedToTheBaseIsAddedToTheTableThatIsLikeIt() {
        Plan plan = PlanFixture.plan(likeZ(", more STRING"), allAsShown(likeZ("")), deploy("a"));

        assertThat(actions(plan)).contains("a:ALTER");
        assertThat(plan.steps())
                .anySatisfy(step -> assertThat(step.changes()).containsExactly("ADD `more` STRING AFTER `amount`"));
    }

    @Test
    void theTableThatALikeNamesIsMadeFirst() {
        Plan plan = PlanFixture.plan(likeZ(""), running(likeZ(""), ""), deploy("a", "z"));

        assertThat(plan.steps())
                .filteredOn(step -> step.id().equals("a/create"))
                .singleElement()
                .satisfies(step -> assertThat(step.after()).contains("z/create"));
    }

    @Test
    void aTableThatIsLikeOneOutsideIsTakenAsItIs() {
        Snapshot outside = likeZ("", "CREATE TABLE a (note STRING) LIKE elsewhere");

        assertThat(PlanFixture.plan(outside, allAsShown(likeZ("")), deploy("a")).empty())
                .isTrue();
    }
}
