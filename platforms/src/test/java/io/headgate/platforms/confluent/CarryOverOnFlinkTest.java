package io.headgate.platforms.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.Await;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Patience;
import io.headgate.platforms.Progress;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.contract.Rows;
import io.headgate.platforms.lab.LabProcess;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Offsets go over to replacements, by reference and by hints, while records keep coming. */
@Tag("heavy")
class CarryOverOnFlinkTest {
    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(3), Duration.ofMillis(50));
    private static final int BATCH = 20;

    private final String source = Names.table("src");
    private final String sink = Names.table("snk");
    private final String name = Names.fresh("dml");
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void withAProducerRunningNothingIsLostAndNothingComesTwice() {
        try (LabProcess lab = LabProcess.start("flink")) {
            ConfluentSubject subject = new ConfluentSubject(lab, true);
            subject.query(subject.appendTable(source), 1);
            subject.query(subject.appendTable(sink), 1);
            FlinkPlatform platform = subject.platform();
            CompletableFuture<Integer> producer = CompletableFuture.supplyAsync(() -> produce(subject));
            Started first = running(platform, 1, StartPoint.EARLIEST);

            long began = System.nanoTime();
            Stopped stopped = stop(platform, first);
            Started second =
                    running(platform, 2, StartPoint.after(first.statement().name(), stopped));
            gap("by reference", began, second, Ownership.Addition.CARRY_OVER_PROPERTY);

            began = System.nanoTime();
            Stopped again = stop(platform, second);
            DeleteOrder delete = new DeleteOrder(
                    key("delete"), second.statement().name(), second.statement().uid());
            Await.done(() -> platform.statements().delete(delete), PATIENCE);
            Started third =
                    running(platform, 3, StartPoint.after(second.statement().name(), again));
            gap("by hints, the old one deleted", began, third, Ownership.Addition.POSITION_HINTS);

            enough.set(true);
            int written = producer.join();
            Rows.assertExactly(subject, sink, written);
            System.out.println(written + " records written, 0 lost, 0 duplicated");
            platform.close();
        }
    }

    private int produce(ConfluentSubject subject) {
        int written = 0;
        while (!enough.get()) {
            subject.produce(source, written, written + BATCH);
            written += BATCH;
        }
        return written;
    }

    private Started running(FlinkPlatform platform, int generation, StartPoint start) {
        String statement = name + "-" + generation;
        Started started = platform.statements()
                .start(new StartOrder(
                        key("start-" + generation),
                        statement,
                        sink,
                        generation,
                        "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "` WHERE `v` >= 0",
                        Map.of(),
                        Optional.empty(),
                        start));
        Await.done(
                () -> platform.statements()
                        .find(statement)
                        .filter(seen -> seen.phase() == Phase.RUNNING)
                        .map(seen -> Progress.done(seen, "runs"))
                        .orElse(Progress.waiting("does not run yet")),
                PATIENCE);
        return started;
    }

    private Stopped stop(FlinkPlatform platform, Started started) {
        StopOrder order = new StopOrder(
                key("stop-" + started.statement().name()),
                started.statement().name(),
                started.statement().uid());
        return Await.done(() -> platform.statements().stop(order), PATIENCE);
    }

    private static void gap(String how, long began, Started started, Ownership.Addition addition) {
        System.out.println(
                "carried over " + how + ": stop to running in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(started.additions()).containsExactly(addition);
    }

    private EffectKey key(String step) {
        return new EffectKey("rollout-" + name, step, 1);
    }
}
