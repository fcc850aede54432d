package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.request.StartFrom;
import io.headgate.pipelines.request.TargetSelection;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How a request becomes tables, and what it may not ask for. */
class SelectionTest {
    @Test
    void namesGlobsAndListsAddUpAndExclusionsTakeAway() {
        Selectors selectors = new Selectors(
                List.of("src_?", "f"),
                List.of(),
                Optional.empty(),
                List.of("e"),
                List.of("src_a", "src_b"),
                Optional.empty(),
                List.of(),
                false);
        assertThat(TargetSelection.resolve(p2(), selectors)).containsExactly("e", "f", "src_x", "src_y");
    }

    @Test
    void aFolderSelectsWhatLiesInIt() {
        assertThat(TargetSelection.resolve(p2(), dir("./pipelines/facts/"))).containsExactly("e", "f", "p");
        refused(
                () -> TargetSelection.resolve(p2(), dir("pipelines/fact")),
                FailureCode.NOTHING_SELECTED,
                "pipelines/fact");
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        HeadgateException failure = refused(
                () -> PlanFixture.plan(
                        SampleSnapshots.customer360().snapshot(), all(p2()), deploy("src_c360_custmers")),
                FailureCode.UNKNOWN_TABLE,
                "src_c360_custmers");
        assertThat(failure.remedy()).contains("src_c360_customers");
    }

    @Test
    void aSelectorThatMatchesNothingIsRefused() {
        refused(
                () -> PlanFixture.plan(p2(), all(p2()), deploy("nothing_*")),
                FailureCode.NOTHING_SELECTED,
                "nothing_*");
        refused(
                () -> PlanFixture.plan(p2(), all(p2()), deploy().selectors(Selectors.product("p3"))),
                FailureCode.NOTHING_SELECTED,
                "p3");
        refused(() -> PlanFixture.plan(p2(), all(p2()), deploy()), FailureCode.USAGE, "no table was selected");
    }

    @Test
    void nothingChangedIsAnEmptyPlanAndNoMistake() {
        Selectors selectors = new Selectors(
                List.of(), List.of(), Optional.empty(), List.of(), List.of(), Optional.of("main"), List.of(), false);
        assertThat(PlanFixture.plan(p2(), all(p2()), deploy().selectors(selectors))
                        .empty())
                .isTrue();
    }

    @Test
    void contradictingOptionsAreRefused() {
        refused(() -> deploy("z").force().dmlOnly().build(), FailureCode.USAGE, "--force and --dml-only");
        refused(() -> deploy("z").force().keepState().build(), FailureCode.USAGE, "--force and --keep-state");
        refused(() -> deploy("z").withAncestors().build(), FailureCode.USAGE, "--with-ancestors");
        refused(() -> undeploy("z").force().build(), FailureCode.USAGE, "--force");
    }

    @Test
    void aPlaceToStartFromMustBeOne() {
        refused(() -> StartFrom.parse("yesterday"), FailureCode.USAGE, "yesterday");
    }

    @Test
    void aWorldOfAnotherEnvironmentIsRefused() {
        PlanContext context = PlanFixture.CONTEXT;
        PlanContext prod = new PlanContext(
                "prod",
                context.prefix(),
                context.region(),
                context.catalog(),
                context.database(),
                context.computePool(),
                context.inactive(),
                context.commonProducts(),
                context.policies(),
                context.project());
        refused(() -> PlanFixture.plan(p2(), all(p2()), deploy("z").build(), prod), FailureCode.CONFLICT, "'dev'");
    }

    @Test
    void dataLossMayOnlyBeAllowedForTablesThatExist() {
        refused(
                () -> PlanFixture.plan(p2(), all(p2()), deploy("z").allowDataLoss("zz")),
                FailureCode.UNKNOWN_TABLE,
                "zz");
    }

    private static Selectors dir(String dir) {
        return new Selectors(
                List.of(), List.of(), Optional.of(dir), List.of(), List.of(), Optional.empty(), List.of(), false);
    }

    private static HeadgateException refused(ThrowingCallable call, FailureCode code, String words) {
        HeadgateException[] caught = new HeadgateException[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(HeadgateException.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.getMessage()).contains(words);
            caught[0] = failure;
        });
        return caught[0];
    }
}
