package io.headgate.activities.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.activities.plan.PastRollouts;
import io.headgate.activities.step.StepEnd;
import io.headgate.activities.step.StepRecord;
import io.headgate.activities.step.Taken;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.TestLedger;
import io.headgate.ledger.execution.RolloutEnded;
import io.headgate.ledger.execution.RolloutStart;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Stopped;
import io.headgate.workflows.activity.StepOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What steps write down is found again, in a real PostgreSQL. */
class LedgerRecordTest {
    private static final String ROLLOUT = "20261121-3f2a9c1-1";

    private final Ledger ledger = TestLedger.open();
    private final StepRecord record = new LedgerStepRecord(ledger, Clock.systemUTC());

    @BeforeEach
    void aRolloutRuns() {
        ledger.executions()
                .startRollout(new RolloutStart(
                        "dev",
                        ROLLOUT,
                        "rollout/dev/" + ROLLOUT,
                        "run-1",
                        "sha256:plan",
                        "DEPLOY",
                        Optional.empty(),
                        "ann",
                        Instant.EPOCH));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static StepOrder order(String step, StepKind kind) {
        return new StepOrder(
                "dev",
                ROLLOUT,
                "rollout/dev/" + ROLLOUT,
                "run-1",
                "sha256:plan",
                step,
                kind,
                "z",
                false,
                1,
                7,
                Optional.empty(),
                Duration.ZERO,
                Instant.EPOCH);
    }

    private void done(String step, StepKind kind, TouchedObjects touched) {
        StepOrder order = order(step, kind);
        EffectKey key = new EffectKey(ROLLOUT, step, 1);
        record.begun(order, key);
        record.ended(order, key, StepEnd.done("done", touched));
        record.ended(order, key, StepEnd.done("done", touched));
    }

    @Test
    void whatATableStepMadeIsFoundByTheTable() {
        done("z/create", StepKind.CREATE_TABLE, TouchedObjects.table("z", Optional.of("t1"), Optional.of("topic-1")));

        assertThat(record.made("dev", ROLLOUT, "z").flatMap(TouchedObjects::topicId))
                .contains("topic-1");
        assertThat(record.made("dev", ROLLOUT, "y")).isEmpty();
    }

    @Test
    void aTableThatAStatementDefinedIsFoundByTheTable() {
        done(
                "z/start",
                StepKind.START,
                new TouchedObjects(
                        Optional.of("z-1"),
                        Optional.of("u1"),
                        Optional.of("z"),
                        Optional.empty(),
                        Optional.of("topic-1")));

        assertThat(record.made("dev", ROLLOUT, "z").flatMap(TouchedObjects::topicId))
                .contains("topic-1");
    }

    @Test
    void aStatementThatIsNamedLikeATableMadeNoTable() {
        done("z/start", StepKind.START, TouchedObjects.statement("z", "u1"));

        assertThat(record.made("dev", ROLLOUT, "z")).isEmpty();
    }

    @Test
    void aResumeIsNewerThanTheStart() {
        done("z/start", StepKind.START, TouchedObjects.statement("z-1", "u1"));
        done("z/resume", StepKind.RESUME, TouchedObjects.statement("z-1", "u2"));

        assertThat(record.startedUid("dev", ROLLOUT, "z-1")).contains("u2");
        assertThat(record.startedUid("dev", "another", "z-1")).isEmpty();
    }

    @Test
    void positionsAreNeverReplacedByNone() {
        StepOrder order = order("z/stop", StepKind.STOP);
        Stopped known =
                new Stopped(List.of(new SourcePosition("x", Optional.of("topic-x"), Map.of(0, 5L))), Optional.empty());
        record.positions(order, new Taken("z-1", "u1", known));
        record.positions(order, new Taken("z-1", "u1", new Stopped(List.of(), Optional.empty())));

        assertThat(record.positionsOf("dev", ROLLOUT, "z-1").map(Taken::stopped))
                .contains(known);
    }

    @Test
    void aTableNeedNotBeNotedBeforeItIsServed() {
        record.serves(
                order("z/undo-start", StepKind.START),
                new StepRecord.InService("never_noted", "z-1", "u1", 1, Set.of(), Set.of()));

        assertThat(new LedgerKnown(ledger).ownership("dev", "z-1").flatMap(Ownership::rollout))
                .contains(ROLLOUT);
    }

    @Test
    void aRolledBackRolloutIsKnownAsTakenBack() {
        done("z/start", StepKind.START, TouchedObjects.statement("z-1", "u1"));
        record.failed(order("z/verify", StepKind.VERIFY), new EffectKey(ROLLOUT, "z/verify", 1), "PERMANENT", "no");
        ledger.executions().endRollout(new RolloutEnded("dev", ROLLOUT, "ROLLED_BACK", "verify failed", Instant.EPOCH));

        PastRollouts.Past past =
                new LedgerPastRollouts(ledger).find("dev", ROLLOUT).orElseThrow();

        assertThat(past.ended()).isTrue();
        assertThat(past.takenBack()).isTrue();
        assertThat(past.done()).containsExactly("z/start");
    }
}
