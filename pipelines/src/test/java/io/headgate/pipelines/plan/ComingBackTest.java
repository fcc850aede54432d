package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import org.junit.jupiter.api.Test;

/** What a plan drops has to come back when the plan is taken back, or somebody accepts that it does not. */
class ComingBackTest {
    private static final Snapshot PROJECT = new SqlProject()
            .append("s", "INSERT INTO s SELECT id, amount FROM raw_s;")
            .ddl("t", "CREATE TABLE t WITH ('changelog.mode' = 'append') AS SELECT id, amount FROM s;")
            .snapshot();

    private static Plan withoutItsSource(RequestBuilder request) {
        World world = Worlds.withoutTable(all(PROJECT), "s");
        return PlanFixture.plan(PROJECT, world, request.force().mayStartDescendants());
    }

    @Test
    void aTableMadeByItsStatementIsNotDroppedWhileItsSourceIsMissing() {
        Plan plan = withoutItsSource(deploy("t"));
        assertThat(plan.blockers())
                .filteredOn(blocker -> blocker.code() == BlockerCode.NOT_REPLAYABLE)
                .anySatisfy(blocker ->
                        assertThat(blocker.message()).contains("taken back after the drop, t would be missing"));
    }

    @Test
    void whoeverAcceptsThatIsWarned() {
        Plan plan = withoutItsSource(deploy("t").allowDataLoss("t"));
        assertThat(plan.blockers()).extracting(Blocker::code).doesNotContain(BlockerCode.NOT_REPLAYABLE);
        assertThat(plan.warnings())
                .filteredOn(warning -> warning.code() == WarningCode.UNDO_INCOMPLETE)
                .singleElement()
                .satisfies(warning -> assertThat(warning.tables()).containsExactly("t"));
    }

    @Test
    void theRowsOfAStatementThatHadFailedAreSaidToBeLost() {
        World world = Worlds.statement(
                all(p2()), "dev-usw2-p2-dml-p", s -> Statements.problem(s, Phase.FAILED, "out of memory"));
        Plan plan = PlanFixture.plan(p2(), world, deploy("p").force());
        assertThat(plan.blockers()).isEmpty();
        assertThat(plan.warnings())
                .filteredOn(warning -> warning.code() == WarningCode.UNDO_INCOMPLETE)
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("dev-usw2-p2-dml-p"));
        assertThat(plan.compensations()).anySatisfy(compensation -> assertThat(compensation.says())
                .contains("rows of dev-usw2-p2-dml-p are not brought back"));
    }

    @Test
    void whatComesBackInFullIsNotWarnedOf() {
        Plan plan = PlanFixture.plan(p2(), all(p2()), deploy("p").force());
        assertThat(plan.warnings()).extracting(Warning::code).doesNotContain(WarningCode.UNDO_INCOMPLETE);
    }
}
