package io.headgate.benchmarks.planning;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is planned: always all tables of a project. */
enum PlanningTask {
    UNCHANGED("nothing to do"),
    CREATE("create everything"),
    RECREATE("make everything again");

    static final PlanContext CONTEXT = new PlanContext(
            "dev",
            "dev",
            Optional.of("us-west-2"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("lfcp-1"),
            List.of(),
            List.of(),
            Policies.DEFAULT,
            new PlanProject("generated", "", false));

    private final String words;

    PlanningTask(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    World world(Snapshot snapshot) {
        return switch (this) {
            case UNCHANGED, RECREATE -> AssumedWorld.all(snapshot, CONTEXT, Capabilities.CONFLUENT);
            case CREATE -> AssumedWorld.running(snapshot, CONTEXT, Capabilities.CONFLUENT, Set.of());
        };
    }

    Request request() {
        RequestBuilder everything =
                new RequestBuilder(PlanKind.DEPLOY).selectors(Selectors.ALL).crossProduct();
        return switch (this) {
            case UNCHANGED, CREATE -> everything.build();
            case RECREATE -> everything.force().build();
        };
    }
}
