package io.headgate.evidence.killmatrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.headgate.evidence.count.RunResult;
import io.headgate.evidence.killmatrix.KillMatrix.Order;
import io.headgate.evidence.stage.ClassPathFolder;
import io.headgate.evidence.stage.Stage;
import io.headgate.pipelines.plan.StepKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One run for each kind of step, on a real worker process and a real Temporal server; all of them: {@code headgate evidence}. */
class KillMatrixSampleTest {
    private static final Duration BUDGET = Duration.ofMinutes(2);

    private static final List<Cell> SAMPLE = List.of(
            new Cell(StepKind.START, Moment.AFTER_EFFECT, Blow.WORKER_KILLED),
            new Cell(StepKind.DROP_TABLE, Moment.AFTER_EFFECT, Blow.WORKER_KILLED),
            new Cell(StepKind.STOP, Moment.AFTER_ANSWER, Blow.WORKER_KILLED),
            new Cell(StepKind.CREATE_TABLE, Moment.AFTER_EFFECT, Blow.ANSWER_LOST),
            new Cell(StepKind.ALTER_TABLE, Moment.AFTER_EFFECT, Blow.ERROR_500),
            new Cell(StepKind.RESUME, Moment.BEFORE_EFFECT, Blow.CONNECTION_CUT),
            new Cell(StepKind.DELETE_STATEMENT, Moment.AFTER_EFFECT, Blow.ANSWER_LOST),
            new Cell(StepKind.VERIFY, Moment.BEFORE_EFFECT, Blow.ERROR_500),
            new Cell(StepKind.AWAIT_CAUGHT_UP, Moment.BEFORE_EFFECT, Blow.CONNECTION_CUT));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theSampleHasEveryKindOfStepThatAPlanCanHave() {
        EnumSet<StepKind> kinds = EnumSet.noneOf(StepKind.class);
        SAMPLE.forEach(cell -> kinds.add(cell.kind()));

        for (StepKind kind : StepKind.values()) {
            assertThat(kinds.contains(kind))
                    .as("%s", kind)
                    .isEqualTo(Victim.absent(kind).isEmpty());
        }
        assertThat(SAMPLE).allMatch(cell -> cell.impossible().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyEffectHappensOnceWhateverStrikes() throws IOException {
        Map<String, String> system = ClassPathFolder.variables(folder);
        boolean possible = Stage.possible(system);
        List<RunResult> results = possible ? results(system) : List.of();
        return SAMPLE.stream()
                .map(cell -> DynamicTest.dynamicTest(cell.id(), () -> {
                    assumeTrue(
                            possible,
                            "no Temporal command on this machine; get it with: headgate dev install-temporal");
                    Optional<RunResult> result = results.stream()
                            .filter(each -> each.cell().equals(cell.id()))
                            .findFirst();
                    assumeTrue(result.isPresent(), "left out: the runs before took " + BUDGET.toSeconds() + " s");
                    assertThat(result)
                            .hasValueSatisfying(
                                    run -> assertThat(run.good()).as("%s", run).isTrue());
                }));
    }

    private List<RunResult> results(Map<String, String> system) {
        List<RunResult> results = new ArrayList<>();
        try (KillMatrix matrix = new KillMatrix(folder.resolve("matrix"), "simulated", system, line -> {})) {
            List<Order> left =
                    matrix.run(SAMPLE.stream().map(cell -> new Order(cell, 1)).toList(), BUDGET, results::add);
            assertThat(left.size() + results.size()).isEqualTo(SAMPLE.size());
        }
        return results;
    }
}
