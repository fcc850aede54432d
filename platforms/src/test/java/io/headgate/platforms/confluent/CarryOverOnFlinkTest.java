package io.headgate.platforms.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.Await;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.Patience;
import io.headgate.platforms.Progress;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.contract.Gap;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.contract.Rows;
import io.headgate.platforms.lab.LabProcess;
import java.time.Duration;
import java.time.Instant;
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
            Started first = start(platform, 1, StartPoint.EARLIEST);
            awaitRunning(platform, first);

            // As every rollout does before it begins.
            platform.observe(Observation.of("lab", Instant.EPOCH));
            Gap byReference = new Gap();
            Stopped stopped = stop(platform, first);
            byReference.stopped();
            Started second =
                    start(platform, 2, StartPoint.after(first.statement().name(), stopped));
            byReference.accepted();
            awaitRunning(platform, second);
            System.out.println("carried over by reference: " + byReference.running());
            assertThat(second.additions()).containsExactly(Ownership.Addition.CARRY_OVER_PROPERTY);

            Gap byHints = new Gap();
            Stopped again = stop(platform, second);
            DeleteOrder delete = new DeleteOrder(
                    key("delete"), second.statement().name(), second.statement().uid());
            Await.done(() -> platform.statements().delete(delete), PATIENCE);
            byHints.stopped();
            Started third =
                    start(platform, 3, StartPoint.after(second.statement().name(), again));
            byHints.accepted();
            awaitRunning(platform, third);
            System.out.println("carried over by hints, the old one deleted: " + byHints.running());
            assertThat(third.additions()).containsExactly(Ownership.Addition.POSITION_HINTS);

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

    private Started start(FlinkPlatform platform, int generation, StartPoint start) {
        return platform.statements()
                .start(new StartOrder(
                        key("start-" + generation),
                        name + "-" + generation,
                        sink,
                        generation,
                        "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "` WHERE `v` >= 0",
                        Map.of(),
                        Optional.empty(),
                        start));
    }

    private static void awaitRunning(FlinkPlatform platform, Started started) {
        Await.done(
                () -> platform.statements()
                        .find(started.statement().name())
                        .filter(seen -> seen.phase() == Phase.RUNNING)
                        .map(seen -> Progress.done(seen, "runs"))
                        .orElse(Progress.waiting("does not run yet")),
                PATIENCE);
    }

    private Stopped stop(FlinkPlatform platform, Started started) {
        StopOrder order = new StopOrder(
                key("stop-" + started.statement().name()),
                started.statement().name(),
                started.statement().uid());
        return Await.done(() -> platform.statements().stop(order), PATIENCE);
    }

    private EffectKey key(String step) {
        return new EffectKey("rollout-" + name, step, 1);
    }
}
