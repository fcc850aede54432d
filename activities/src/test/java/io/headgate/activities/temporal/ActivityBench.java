package io.headgate.activities.temporal;

import io.headgate.activities.fixture.MemoryMeters;
import io.headgate.activities.fixture.MemoryPapers;
import io.headgate.activities.fixture.MemoryRecord;
import io.headgate.activities.fixture.Plans;
import io.headgate.activities.fixture.SmallProject;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.platforms.fake.FakePlatform;
import io.headgate.workflows.activity.StepActivities;
import io.headgate.workflows.activity.StepOrder;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Steps as Temporal calls them, on the fake platform. */
final class ActivityBench implements AutoCloseable {
    final TestActivityEnvironment temporal = TestActivityEnvironment.newInstance();
    final FakePlatform fake = new FakePlatform(Capabilities.CONFLUENT);
    final MemoryRecord record = new MemoryRecord();
    final MemoryMeters meters = new MemoryMeters();
    final MemoryPapers papers = new MemoryPapers();
    final PlanLibrary library = new PlanLibrary(papers);
    private String plan = "";

    ActivityBench() {
        temporal.registerActivitiesImplementations(
                new StepsOnPlatforms(SmallProject.environments(fake), library, record, meters, Duration.ofMillis(5)));
    }

    void plan(Step... steps) {
        plan = library.store(Plans.of(List.of(steps), List.of()));
    }

    Plan plan() {
        return library.plan(plan);
    }

    StepActivities steps() {
        return temporal.newActivityStub(
                StepActivities.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofMinutes(1))
                        .build());
    }

    StepOrder order(Step step) {
        return order("dev", step, Optional.empty());
    }

    StepOrder order(String environment, Step step, Optional<String> sql) {
        return new StepOrder(
                environment,
                "20261121-3f2a9c1-1",
                "rollout/dev/1",
                "run-1",
                plan,
                step.id(),
                step.kind(),
                step.table(),
                false,
                1,
                7,
                sql,
                Duration.ZERO,
                Instant.EPOCH);
    }

    /** The failure that the workflow gets to see. */
    static ApplicationFailure failure(ThrowingCallable work) {
        ActivityFailure failure = Assertions.catchThrowableOfType(ActivityFailure.class, work);
        Assertions.assertThat(failure).isNotNull();
        return (ApplicationFailure) failure.getCause();
    }

    @Override
    public void close() {
        temporal.close();
    }
}
