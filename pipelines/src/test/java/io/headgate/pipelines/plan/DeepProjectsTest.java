package io.headgate.pipelines.plan;

import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** However deep a project is, planning does not go deeper on its stack. */
class DeepProjectsTest {
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

    private static String name(int i) {
        return String.format(Locale.ROOT, "t%05d", i);
    }
}
