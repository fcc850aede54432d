package io.headgate.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.workflows.fixture.FakePlan;
import io.headgate.workflows.rollout.JournalState;
import io.headgate.workflows.rollout.StepState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What has become of the steps, and that nothing of it is lost between runs. */
class JournalTest {
    private static final FakePlan PLAN = new FakePlan()
            .step("x/start")
            .step("y/start")
            .step("z/start", "x/start")
            .step("z/verify", "z/start")
            .step("y/verify", "y/start");

    private final Journal journal = Graphs.journal(PLAN);

    private StepState state(String id) {
        return journal.state(Graphs.step(journal, id));
    }

    @Test
    void aFailureBlocksWhatNeedsItAndNothingElse() {
        Graphs.failed(journal, "x/start");

        assertThat(state("z/start")).isEqualTo(StepState.BLOCKED);
        assertThat(state("z/verify")).isEqualTo(StepState.BLOCKED);
        assertThat(state("y/verify")).isEqualTo(StepState.WAITING);
        assertThat(journal.counts()).isEqualTo(Map.of(StepState.FAILED, 1, StepState.BLOCKED, 2, StepState.WAITING, 2));
    }

    @Test
    void aRetryFreesWhatWasBlockedAndRaisesTheEpoch() {
        Graphs.failed(journal, "x/start");

        journal.again(0, Optional.of("sha256:sql"));

        assertThat(state("x/start")).isEqualTo(StepState.WAITING);
        assertThat(state("z/verify")).isEqualTo(StepState.WAITING);
        assertThat(journal.epoch(0)).isEqualTo(2);
        assertThat(journal.sql(0)).contains("sha256:sql");
    }

    @Test
    void aSkipTakesAllThatNeedsItAlong() {
        Graphs.failed(journal, "x/start");

        journal.skip(0, "skipped by ann", Graphs.BEGIN);

        assertThat(List.of(state("x/start"), state("z/start"), state("z/verify")))
                .containsOnly(StepState.SKIPPED);
    }

    @Test
    void whatIsHandedOverIsTheSameJournal() {
        Graphs.done(journal, "y/start");
        Graphs.failed(journal, "x/start");
        journal.again(0, Optional.of("sha256:sql"));
        Graphs.failed(journal, "x/start");

        JournalState carried = journal.carry();
        Journal next = new Journal(journal.graph(), false, Graphs.BEGIN, carried);

        assertThat(next.carry()).isEqualTo(carried);
        assertThat(next.counts()).isEqualTo(journal.counts());
        assertThat(next.row(0)).isEqualTo(journal.row(0));
        assertThat(next.epoch(0)).isEqualTo(2);
    }

    @Test
    void aStepThatRunsIsHandedOverAsTheSameEffectThatBeganWhenItBegan() {
        journal.begin(0, Graphs.BEGIN.plusSeconds(3));

        Journal next = new Journal(journal.graph(), false, Graphs.BEGIN, journal.carry());
        next.begin(0, Graphs.BEGIN.plusSeconds(60));

        assertThat(next.epoch(0)).isEqualTo(1);
        assertThat(next.begun(0, Graphs.BEGIN)).isEqualTo(Graphs.BEGIN.plusSeconds(3));
    }

    @Test
    void textsThatFitAreHandedOverFailuresFirst() {
        FakePlan plan = new FakePlan();
        for (int step = 0; step < 2_000; step++) {
            plan.step("t" + step + "/start");
        }
        Journal large = Graphs.journal(plan);
        for (int step = 0; step < 1_999; step++) {
            large.done(step, "x".repeat(400), 1, Graphs.BEGIN);
        }
        large.failed(1_999, "refused", 1, Graphs.BEGIN);

        JournalState carried = large.carry();

        assertThat(carried.says()).containsEntry(1_999, "refused");
        assertThat(carried.says().values().stream().mapToInt(String::length).sum())
                .isLessThanOrEqualTo(200_000);
    }

    @Test
    void aJournalOfAnotherGraphIsRefused() {
        StepGraph other = new StepGraph(new FakePlan().step("q/start").steps());

        assertThatThrownBy(() -> new Journal(other, false, Graphs.BEGIN, journal.carry()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStateHasALetterOfItsOwn() {
        for (StepState state : StepState.values()) {
            assertThat(StepState.of(state.letter())).isEqualTo(state);
        }
    }
}
