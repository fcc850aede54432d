package io.headgate.platforms.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.Await;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Patience;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.lab.LabProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the contract leaves to this adapter: keys for one pool, epochs, and the two ways to carry offsets over. */
class ConfluentStatementsTest {
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(60), Duration.ofMillis(25));

    private final LabProcess lab = LabProcess.simulated();
    private final ConfluentSubject subject = new ConfluentSubject(lab, false);
    private final FlinkPlatform platform = subject.platform();
    private final String source = Names.table("src");
    private final String sink = Names.table("snk");
    private final String name = Names.fresh("dml");

    @BeforeEach
    void makeTables() {
        table(subject.appendTable(source));
        table(subject.appendTable(sink));
    }

    @AfterEach
    void close() {
        lab.control().clearFaults();
        platform.close();
    }

    @Test
    void aKeyForOnePoolIsToldForbiddenForWhatIsNotThere() {
        lab.control()
                .fault("{\"kind\":\"answer\",\"status\":403,\"method\":\"GET\",\"path\":\"/statements/" + name
                        + "$\"}");

        assertThat(platform.statements().find(name)).isEmpty();
        assertThat(platform.statements()
                        .start(order(1, StartPoint.EARLIEST))
                        .statement()
                        .name())
                .isEqualTo(name);
        assertThatThrownBy(() -> platform.statements().start(order(1, StartPoint.EARLIEST)))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.problem()).isEqualTo(PlatformProblem.NAME_TAKEN));
    }

    @Test
    void whatAnEarlierEpochStartedGoesOn() {
        Started first = platform.statements().start(order(1, StartPoint.EARLIEST));

        Started second = platform.statements().start(order(2, StartPoint.EARLIEST));

        assertThat(second.statement().uid()).isEqualTo(first.statement().uid());
        assertThat(lab.control().effects(name, "STATEMENT_CREATED")).isEqualTo(1);
    }

    @Test
    void whatFailedInAnEarlierEpochMakesRoom() {
        lab.control().fault("{\"kind\":\"fail-running\",\"statement\":\"^" + name + "$\",\"times\":1}");
        Started first = platform.statements().start(order(1, StartPoint.EARLIEST));
        awaitPhase(name, Phase.FAILED);

        Started second = Await.done(() -> retried(order(2, StartPoint.EARLIEST)), PATIENCE);

        assertThat(second.statement().uid()).isNotEqualTo(first.statement().uid());
        assertThat(lab.control().effects(order(2, StartPoint.EARLIEST).key().hex(), "STATEMENT_CREATED"))
                .isEqualTo(1);
    }

    @Test
    void theLatestRecordsAreAskedForInTheSqlAndTheLabelsSaySo() {
        Started started = platform.statements()
                .start(order(1, new StartPoint(new StartAt(StartAt.Kind.LATEST, ""), List.of(), Optional.empty())));

        assertThat(started.additions()).containsExactly(Ownership.Addition.POSITION_HINTS);
        assertThat(started.statement().sql())
                .endsWith("FROM `" + source + "` /*+ OPTIONS('scan.startup.mode'='latest-offset') */");
        assertThat(started.statement().ownership().map(Ownership::additions)).contains(started.additions());
    }

    @Test
    void offsetsAreCarriedByReferenceWhileTheOldStatementIsThere() {
        Stopped stopped = startedAndStopped();

        Started next = platform.statements().start(next(stopped));

        assertThat(next.additions()).containsExactly(Ownership.Addition.CARRY_OVER_PROPERTY);
        assertThat(next.statement().properties()).containsEntry("sql.tables.initial-offset-from", name);
        assertThat(next.statement().sql()).doesNotContain("OPTIONS");
    }

    @Test
    void offsetsAreWrittenIntoTheSqlWhenTheOldStatementIsGone() {
        Stopped stopped = startedAndStopped();
        String uid = platform.statements().find(name).orElseThrow().uid();
        Await.done(() -> platform.statements().delete(new DeleteOrder(key("delete", 1), name, uid)), PATIENCE);

        Started next = platform.statements().start(next(stopped));

        assertThat(next.additions()).containsExactly(Ownership.Addition.POSITION_HINTS);
        assertThat(next.statement().sql()).contains("'scan.startup.specific-offsets'='partition:0,offset:");
        awaitRunning(next.statement().name());
    }

    @Test
    void nothingGoesOnBesideAStatementThatStillRuns() {
        Stopped stopped = startedAndStopped();
        WorldStatement old = platform.statements().find(name).orElseThrow();
        platform.statements().resume(new ResumeOrder(key("resume", 1), name, old.uid(), Optional.empty()));

        assertThatThrownBy(() -> platform.statements().start(next(stopped)))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.problem()).isEqualTo(PlatformProblem.BUSY));
    }

    @Test
    void aReplacementMayWaitForTheStopOfTheOldOne() {
        Started old = platform.statements().start(order(1, StartPoint.EARLIEST));
        awaitRunning(name);
        Started next = platform.statements().start(next(new Stopped(List.of(), Optional.empty())));
        Await.done(
                () -> platform.statements()
                        .find(name + "-2")
                        .filter(seen -> seen.waitsFor().equals(Optional.of(name)))
                        .map(seen -> Progress.done(seen, "waits"))
                        .orElse(Progress.waiting("does not wait yet")),
                PATIENCE);

        StopOrder stop = new StopOrder(key("stop", 1), name, old.statement().uid());
        Await.done(() -> platform.statements().stop(stop), PATIENCE);

        awaitRunning(next.statement().name());
    }

    @Test
    void positionsOfATopicThatWasMadeAnewAreRefused() {
        Stopped stopped = startedAndStopped();
        SourcePosition position = stopped.positions().get(0);
        Stopped stale = new Stopped(
                List.of(new SourcePosition(position.table(), Optional.of("another"), position.offsets())),
                Optional.empty());

        assertThatThrownBy(() -> platform.statements().start(next(stale)))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.problem()).isEqualTo(PlatformProblem.NO_POSITIONS));
    }

    @Test
    void aServiceThatIsThrottledSaysWhenToComeAgain() {
        lab.control()
                .fault("{\"kind\":\"answer\",\"status\":429,\"retryAfter\":1,\"method\":\"POST\",\"statement\":\"^"
                        + name + "$\",\"times\":1}");

        assertThatThrownBy(() -> platform.statements().start(order(1, StartPoint.EARLIEST)))
                .isInstanceOfSatisfying(PlatformException.class, e -> {
                    assertThat(e.problem()).isEqualTo(PlatformProblem.THROTTLED);
                    assertThat(e.retryAfter()).contains(Duration.ofSeconds(1));
                });
        assertThat(lab.control().effects(name, "STATEMENT_CREATED")).isZero();
    }

    private Stopped startedAndStopped() {
        Started started = platform.statements().start(order(1, StartPoint.EARLIEST));
        awaitRunning(name);
        StopOrder stop = new StopOrder(key("stop", 1), name, started.statement().uid());
        return Await.done(() -> platform.statements().stop(stop), PATIENCE);
    }

    private StartOrder next(Stopped stopped) {
        return new StartOrder(
                key("next", 1),
                name + "-2",
                sink,
                2,
                sql(),
                Map.of(),
                Optional.empty(),
                StartPoint.after(name, stopped));
    }

    private StartOrder order(int epoch, StartPoint start) {
        return new StartOrder(key("start", epoch), name, sink, 1, sql(), Map.of(), Optional.empty(), start);
    }

    private Progress<Started> retried(StartOrder order) {
        try {
            return Progress.done(platform.statements().start(order), "started");
        } catch (PlatformException e) {
            if (e.problem() == PlatformProblem.BUSY) {
                return Progress.waiting(e.getMessage());
            }
            throw e;
        }
    }

    private void awaitRunning(String statement) {
        awaitPhase(statement, Phase.RUNNING);
    }

    private void awaitPhase(String statement, Phase phase) {
        Await.done(
                () -> platform.statements()
                        .find(statement)
                        .filter(seen -> seen.phase() == phase)
                        .map(seen -> Progress.done(seen, "it is"))
                        .orElse(Progress.waiting("it is not yet")),
                PATIENCE);
    }

    private String sql() {
        return "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "`";
    }

    private EffectKey key(String step, int epoch) {
        return new EffectKey("rollout-" + name, step, epoch);
    }

    private void table(String ddl) {
        subject.query(ddl, 1);
    }
}
