package io.headgate.pipelines.plan;

import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planning stays linear: it is done with large and with deep projects. Prints how long it takes; judges no clock. */
class PlanningSpeedTest {
    @Test
    void aLongChainIsPlannedOnASmallStack() throws InterruptedException {
        int length = 3_000;
        SnapshotFixture chain = SnapshotFixture.project("chain");
        for (int i = 0; i < length; i++) {
            chain.table("intermediates", "p", name(i));
            chain.edge(i == 0 ? "feed" : name(i - 1), name(i)).append(name(i));
        }
        Snapshot snapshot = chain.snapshot();
        World world = AssumedWorld.all(snapshot, PlanFixture.CONTEXT, Capabilities.CONFLUENT);
        AtomicReference<Plan> plan = new AtomicReference<>();
        RequestBuilder request = deploy(name(0)).force().mayStartDescendants();
        Thread thread =
                new Thread(null, () -> plan.set(PlanFixture.plan(snapshot, world, request)), "small stack", 256 << 10);
        thread.start();
        thread.join();
        assertThat(plan.get()).isNotNull();
        assertThat(plan.get().tables()).hasSize(length);
        assertThat(plan.get().blockers()).isEmpty();
    }

    @Test
    @Tag("heavy")
    void timePerTableIsPrinted() {
        double first = 0;
        for (int count : List.of(100, 1_000, 10_000)) {
            Snapshot snapshot = SampleSnapshots.random(count, 7).snapshot();
            World nothing = AssumedWorld.running(snapshot, PlanFixture.CONTEXT, Capabilities.CONFLUENT, Set.of());
            World all = AssumedWorld.all(snapshot, PlanFixture.CONTEXT, Capabilities.CONFLUENT);
            time(snapshot, nothing, everything());
            double created = time(snapshot, nothing, everything()) / count;
            double unchanged = time(snapshot, all, everything()) / count;
            double forced = time(snapshot, all, everything().force()) / count;
            first = first == 0 ? forced : first;
            System.out.printf(
                    Locale.ROOT,
                    "%6d tables: %.1f us per table to create, %.1f unchanged, %.1f to make again (ratio to 100: %.2f)%n",
                    count,
                    created * 1000,
                    unchanged * 1000,
                    forced * 1000,
                    forced / first);
        }
        assertThat(first).isPositive();
    }

    private static double time(Snapshot snapshot, World world, RequestBuilder request) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long start = cpu();
            Plan plan = PlanFixture.plan(snapshot, world, request);
            best = Math.min(best, (cpu() - start) / 1e6);
            assertThat(plan.digest()).startsWith("sha256:");
        }
        return best;
    }

    /** Time of this thread alone, so that what else runs on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static RequestBuilder everything() {
        return new RequestBuilder(PlanKind.DEPLOY)
                .selectors(new Selectors(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        true))
                .crossProduct();
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "t%05d", i);
    }
}
