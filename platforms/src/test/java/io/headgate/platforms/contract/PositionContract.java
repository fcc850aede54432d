package io.headgate.platforms.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.Lag;
import io.headgate.platforms.Progress;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Positions are where statements stopped, and a replacement starts exactly there. */
public interface PositionContract {
    ContractSubject subject();

    @Test
    default void theEndOfATableCountsItsRecords() {
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 4);
        List<SourcePosition> ends = subject().platform().positions().ends(List.of(scene.source));
        assertThat(ends).singleElement().satisfies(end -> {
            assertThat(end.topicId()).isPresent();
            assertThat(end.offsets().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isGreaterThanOrEqualTo(4);
        });
    }

    @Test
    default void aRunningStatementCatchesUp() {
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 4);
        List<SourcePosition> ends = subject().platform().positions().ends(List.of(scene.source));
        String name = Names.fresh("dml");
        scene.running(scene.copy(name));
        Lag lag = scene.done(() -> {
            Lag seen = subject().platform().positions().lag(name, ends);
            return seen.caughtUp() ? Progress.done(seen, seen.says()) : Progress.waiting(seen.says());
        });
        assertThat(lag.says()).contains(name);
    }

    @Test
    default void aReplacementStartsExactlyWhereTheOldOneStopped() {
        assumeThat(subject().platform().capabilities().carryOver()).isTrue();
        Scene scene = Scene.withTables(subject());
        subject().produce(scene.source, 0, 5);
        String old = Names.fresh("dml");
        Started started = scene.running(scene.copy(old));
        if (subject().keepsRows()) {
            Rows.assertExactly(subject(), scene.sink, 5);
        }
        Stopped stopped =
                scene.stop(new StopOrder(scene.key(), old, started.statement().uid()));
        subject().produce(scene.source, 5, 9);
        String replacement = old + "-2";
        Started second =
                subject().platform().statements().start(scene.copy(replacement, StartPoint.after(old, stopped)));
        scene.awaitPhase(replacement, Phase.RUNNING);
        subject().produce(scene.source, 9, 12);
        assertThat(second.additions()).hasSize(1).isSubsetOf(Ownership.Addition.values());
        if (subject().keepsRows()) {
            Rows.assertExactly(subject(), scene.sink, 12);
        }
    }
}
