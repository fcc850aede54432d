package io.headgate.pipelines.plan;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The golden graph p2 deployed in an environment called dev, and a planner for it. */
public final class PlanFixture {
    public static final Policies POLICIES = Policies.DEFAULT;
    public static final PlanContext CONTEXT = context(POLICIES);

    private PlanFixture() {}

    public static PlanContext context(Policies policies) {
        return new PlanContext(
                "dev",
                "dev",
                Optional.of("us-west-2"),
                Optional.of("my-env"),
                Optional.of("my-cluster"),
                Optional.of("lfcp-1"),
                List.of(),
                List.of("common", "seeds"),
                policies,
                new PlanProject("p2", "3f2a9c1", false));
    }

    public static Snapshot p2() {
        return SampleSnapshots.p2().snapshot();
    }

    public static World all(Snapshot snapshot) {
        return AssumedWorld.all(snapshot, CONTEXT, Capabilities.CONFLUENT);
    }

    public static World running(Snapshot snapshot, String tables) {
        return AssumedWorld.running(snapshot, CONTEXT, Capabilities.CONFLUENT, Set.of(tables.split(" ")));
    }

    public static Plan plan(Snapshot snapshot, World world, RequestBuilder request) {
        return plan(snapshot, world, request.build(), CONTEXT);
    }

    public static Plan plan(Snapshot snapshot, World world, Request request, PlanContext context) {
        return new Planner(new FlinkSqlReader()).plan(snapshot, world, request, context);
    }
}
