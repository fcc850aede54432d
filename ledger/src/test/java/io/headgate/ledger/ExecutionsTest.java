package io.headgate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.ledger.execution.ExecutionKey;
import io.headgate.ledger.execution.RolloutEnded;
import io.headgate.ledger.execution.RolloutStart;
import io.headgate.ledger.execution.StepEnded;
import io.headgate.ledger.execution.StepStart;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.ledger.history.HistoryQuery;
import io.headgate.ledger.history.Page;
import io.headgate.ledger.history.RolloutDetail;
import io.headgate.ledger.history.RolloutSummary;
import io.headgate.ledger.history.StepExecution;
import io.headgate.ledger.history.TouchedBy;
import io.headgate.ledger.store.DatabaseAddress;
import io.headgate.ledger.store.PostgresLedger;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExecutionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

    private DatabaseAddress database;
    private Ledger ledger;

    @BeforeEach
    void openLedger() {
        database = TestLedger.database();
        ledger = PostgresLedger.open(database, 4);
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void rolloutIdsCountPerEnvironment() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(ledger.executions().newRolloutId("dev", day, "ab12cd3")).isEqualTo("20261121-ab12cd3-1");
        assertThat(ledger.executions().newRolloutId("dev", day, "ab12cd3")).isEqualTo("20261121-ab12cd3-2");
        assertThat(ledger.executions().newRolloutId("prod", day, "ab12cd3")).isEqualTo("20261121-ab12cd3-1");
    }

    @Test
    void aUsedIdIsRefused() {
        start("r1");

        assertThatThrownBy(() -> ledger.executions()
                        .startRollout(new RolloutStart(
                                "dev", "r1", "other", "run", "plan", "DEPLOY", Optional.empty(), "me", NOW)))
                .isInstanceOfSatisfying(
                        HeadgateException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.ALREADY_EXISTS));
    }

    @Test
    void startAndEndToldAgainChangeNothing() {
        start("r1");
        start("r1");
        begin("r1", "orders/start", 1);
        begin("r1", "orders/start", 1);
        end("r1", "orders/start", 1, "DONE", TouchedObjects.statement("s1", "u1"));
        end("r1", "orders/start", 1, "FAILED", TouchedObjects.NOTHING);
        ledger.executions().endRollout(new RolloutEnded("dev", "r1", "SUCCEEDED", "all done", NOW));
        ledger.executions().endRollout(new RolloutEnded("dev", "r1", "ABORTED", "no", NOW));
        start("r1");

        RolloutDetail detail = ledger.history().rollout("dev", "r1").orElseThrow();
        assertThat(detail.rollout().outcome()).contains("SUCCEEDED");
        assertThat(detail.tables()).hasSize(1);
        assertThat(detail.tables().get(0).done()).isEqualTo(1);
        assertThat(detail.steps()).extracting(StepExecution::outcome).containsExactly(Optional.of("DONE"));
        assertThat(count("execution_tree")).isEqualTo(6);
    }

    @Test
    void aFailureMayStillBecomeASuccess() {
        start("r1");
        end("r1", "orders/start", 1, "FAILED", TouchedObjects.NOTHING);
        end("r1", "orders/start", 1, "DONE", TouchedObjects.statement("s1", "u1"));

        assertThat(ledger.history().owner("dev", "s1").orElseThrow().uid()).isEqualTo("u1");
    }

    @Test
    void whatARunTouchedAndWhoOwnsAStatementAreKnown() {
        start("r1");
        end("r1", "orders/start", 1, "DONE", TouchedObjects.statement("s1", "u1"));
        end("r1", "pool", 1, "DONE", TouchedObjects.NOTHING);
        start("r2");
        end("r2", "items/start", 1, "DONE", TouchedObjects.statement("s2", "u2"));

        assertThat(ledger.history().touched("dev", "r1"))
                .extracting(TouchedBy::touched)
                .containsExactly(TouchedObjects.statement("s1", "u1"));
        assertThat(ledger.history().owner("dev", "s2").orElseThrow().rollout()).isEqualTo("r2");
        assertThat(ledger.history().owner("dev", "nobody")).isEmpty();
        assertThat(ledger.history().lastTouched("dev", "r1", StepKind.START, "s1"))
                .contains(TouchedObjects.statement("s1", "u1"));
    }

    @Test
    void anExecutionAndItsClosureStandOrFallTogether() {
        start("r1");
        TestLedger.execute(database, """
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused in the middle'; end $$;
                create trigger refuse before insert on execution_tree for each row when (new.depth = 2)
                execute function refuse()""");

        assertThatThrownBy(() -> begin("r1", "orders/start", 1)).hasMessageContaining("refused in the middle");

        assertThat(count("execution")).isEqualTo(1);
        assertThat(count("execution_tree")).isEqualTo(1);
    }

    @Test
    void manyEndsAreWrittenAllOrNone() {
        start("r1");

        assertThatThrownBy(() -> ledger.executions()
                        .endSteps(List.of(
                                ended("r1", "a/start", 1, "SKIPPED", TouchedObjects.NOTHING),
                                ended("unknown", "b/start", 1, "SKIPPED", TouchedObjects.NOTHING))))
                .isInstanceOf(HeadgateException.class);

        assertThat(count("execution")).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhileRolloutsAreAdded() {
        for (int i = 1; i <= 7; i++) {
            start("r" + i);
        }
        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            Page<RolloutSummary> page =
                    ledger.history().rollouts(new HistoryQuery("dev", Optional.empty(), Optional.empty(), cursor, 3));
            page.items().forEach(each -> seen.add(each.rollout()));
            cursor = page.next();
            start("later" + seen.size());
        }
        assertThat(seen).containsExactly("r7", "r6", "r5", "r4", "r3", "r2", "r1");
    }

    @Test
    void historyIsNarrowedByTableAndOutcome() {
        start("r1");
        end("r1", "orders/start", 1, "DONE", TouchedObjects.NOTHING);
        start("r2");
        ledger.executions().endRollout(new RolloutEnded("dev", "r2", "ABORTED", "no", NOW));

        assertThat(ids(Optional.of("orders"), Optional.empty())).containsExactly("r1");
        assertThat(ids(Optional.empty(), Optional.of("RUNNING"))).containsExactly("r1");
        assertThat(ids(Optional.empty(), Optional.of("ABORTED"))).containsExactly("r2");
    }

    private List<String> ids(Optional<String> table, Optional<String> outcome) {
        return ledger.history().rollouts(new HistoryQuery("dev", table, outcome, Optional.empty(), 10)).items().stream()
                .map(RolloutSummary::rollout)
                .toList();
    }

    private void start(String rollout) {
        ledger.executions()
                .startRollout(new RolloutStart(
                        "dev", rollout, "w-" + rollout, "run", "plan", "DEPLOY", Optional.of("ab12cd3"), "me", NOW));
    }

    private void begin(String rollout, String step, int epoch) {
        ledger.executions().startStep(new StepStart(key(rollout, step, epoch), StepKind.START, NOW));
    }

    private void end(String rollout, String step, int epoch, String outcome, TouchedObjects touched) {
        ledger.executions().endStep(ended(rollout, step, epoch, outcome, touched));
    }

    private static StepEnded ended(String rollout, String step, int epoch, String outcome, TouchedObjects touched) {
        return new StepEnded(key(rollout, step, epoch), StepKind.START, outcome, 1, "says", touched, NOW);
    }

    private static ExecutionKey key(String rollout, String step, int epoch) {
        Optional<String> table =
                step.contains("/") ? Optional.of(step.substring(0, step.indexOf('/'))) : Optional.empty();
        return new ExecutionKey("dev", rollout, "w-" + rollout, "run", step, table, false, epoch);
    }

    private int count(String table) {
        return TestLedger.count(database, table);
    }
}
