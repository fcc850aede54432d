package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.running;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.golden.Golden;
import io.headgate.pipelines.plan.print.ExecutionListing;
import io.headgate.pipelines.plan.print.Explanation;
import io.headgate.pipelines.plan.print.PlanDiff;
import io.headgate.pipelines.plan.print.PlanText;
import io.headgate.pipelines.report.Style;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The diamond: g reads c and d, which both go back to z; and what can be asked about a plan. */
class DiamondTest {
    @Test
    void whatJoinsTheBranchesComesAfterBoth() {
        Plan plan = PlanFixture.plan(
                diamond(""), all(diamond("")), deploy("z").force().mayStartDescendants());
        assertThat(actions(plan)).isEqualTo("z:RECREATE c:RECREATE d1:RECREATE d:RECREATE g:REPLAY");
        assertThat(ReadersTest.step(plan, "g/start").after()).contains("c/caught-up", "d/caught-up");
        Golden.assertMatches(DiamondTest.class, "diamond.txt", new PlanText(Style.PLAIN, 130).print(plan));
    }

    @Test
    void everyStepStandsAfterWhatItWaitsFor() {
        Plan plan = PlanFixture.plan(
                diamond(""), all(diamond("")), deploy("s").force().mayStartDescendants());
        Map<String, Integer> places = new HashMap<>();
        for (Step step : plan.steps()) {
            assertThat(places.keySet()).as(step.id()).containsAll(step.after());
            places.put(step.id(), places.size());
        }
    }

    @Test
    void theListingOfTheOldToolNamesAncestorsThenChildren() {
        Plan plan = PlanFixture.plan(
                diamond(""), running(diamond(""), "s"), deploy("d").mayStartDescendants());
        Golden.assertMatches(DiamondTest.class, "listing.txt", new ExecutionListing(Style.PLAIN, 120).print(plan));
    }

    @Test
    void aTableIsExplainedByTheChainThatLedToIt() {
        Plan plan = PlanFixture.plan(
                diamond(""), all(diamond("")), deploy("z").force().mayStartDescendants());
        Explanation of = Explanation.of(plan, diamond(""), "g");
        assertThat(of.status()).isEqualTo("planned");
        assertThat(of.chain()).startsWith("z").endsWith("g");
        assertThat(Explanation.of(plan, diamond(""), "s").status()).isEqualTo("unchanged");
    }

    @Test
    void twoPlansAreComparedTableByTable() {
        Plan before =
                PlanFixture.plan(diamond(""), all(diamond("")), deploy("g").force());
        Plan after = PlanFixture.plan(
                diamond("amount > 0"), all(diamond("")), deploy("g", "s").inPlace());
        PlanDiff diff = PlanDiff.between(before, after);
        assertThat(diff.tables())
                .extracting(table -> table.table() + ":" + table.before() + ">" + table.after())
                .isEqualTo(List.of("g:RECREATE + START>REPLAY"));
        assertThat(PlanDiff.between(before, before).same()).isTrue();
    }

    private static Snapshot diamond(String filter) {
        SnapshotFixture fixture = SnapshotFixture.project("diamond")
                .layer("sources", "s")
                .layer("intermediates", "z c d1 d")
                .layer("facts", "g")
                .edges("raw>s s>z z>c z>d1 d1>d c>g d>g")
                .append("s z c d1 d");
        return filter.isEmpty()
                ? fixture.snapshot()
                : fixture.filter("g", filter).snapshot();
    }
}
