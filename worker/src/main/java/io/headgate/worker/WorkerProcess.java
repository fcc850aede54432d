package io.headgate.worker;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.meter.MicrometerMeters;
import io.headgate.ledger.Ledger;
import io.headgate.workflows.connect.TemporalConnection;
import io.headgate.workflows.rollout.Tuning;
import io.headgate.workflows.run.PlanWorkflowImpl;
import io.headgate.workflows.run.RolloutWorkflowImpl;
import io.headgate.workflows.schedule.run.ScheduledWorkflowImpl;
import io.headgate.workflows.server.StickyQueueFix;
import io.headgate.workflows.start.CurrentBuild;
import io.headgate.workflows.start.Versions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running worker. Closing it lets running activities save where they are. */
public final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    /** The other workers wait no longer than this for the workflow tasks of one that is gone. */
    private static final Duration STICKY = Duration.ofSeconds(1);

    private static final Duration GRACE = Duration.ofSeconds(10);
    /** More than the lanes of one rollout take together. */
    private static final int ACTIVITIES = 800;
    /** On a busy machine the first task of a workflow loads classes for seconds. */
    private static final long DEADLOCK_MILLIS = 30_000;

    private final TemporalConnection temporal;
    private final WorkerFactory factory;
    private final EnvironmentBook environments;

    private WorkerProcess(TemporalConnection temporal, WorkerFactory factory, EnvironmentBook environments) {
        this.temporal = temporal;
        this.factory = factory;
        this.environments = environments;
    }

    /** Connects, registers and begins to poll. */
    static WorkerProcess start(
            WorkerSettings settings,
            Ledger ledger,
            EnvironmentBook environments,
            ScheduleParts schedules,
            Metrics metrics) {
        TemporalConnection temporal = TemporalConnection.open(settings.temporal(), service -> {
            service.setMetricsScope(metrics.temporal());
            if (settings.temporalInMemory()) {
                service.setGrpcClientInterceptors(List.of(new StickyQueueFix()));
            }
        });
        WorkerFactory factory = WorkerFactory.newInstance(temporal.client());
        Worker worker = factory.newWorker(settings.taskQueue(), options(settings));
        worker.registerWorkflowImplementationTypes(
                PlanWorkflowImpl.class, RolloutWorkflowImpl.class, ScheduledWorkflowImpl.class);
        MicrometerMeters meters = new MicrometerMeters(metrics.registry());
        AbandonedLeases abandoned = new AbandonedLeases(temporal.client(), Tuning.DEFAULT.attempt(), Clock.systemUTC());
        worker.registerActivitiesImplementations(
                WorkerParts.activities(environments, ledger, abandoned, meters, settings.pause())
                        .toArray());
        WaitingRollouts waiting = new WaitingRollouts(temporal.client());
        worker.registerActivitiesImplementations(schedules
                .activities(environments, ledger, waiting, meters, metrics.registry())
                .toArray());
        waiting.register(metrics.registry());
        factory.start();
        settings.build().ifPresent(build -> CurrentBuildKeeper.start(new CurrentBuild(temporal.client()), build));
        LOG.info("polling [{}]", settings.taskQueue());
        return new WorkerProcess(temporal, factory, environments);
    }

    private static WorkerOptions options(WorkerSettings settings) {
        WorkerOptions.Builder options = WorkerOptions.newBuilder()
                .setStickyQueueScheduleToStartTimeout(STICKY)
                .setMaxConcurrentActivityExecutionSize(ACTIVITIES)
                .setDefaultDeadlockDetectionTimeout(DEADLOCK_MILLIS)
                .setDefaultHeartbeatThrottleInterval(Duration.ofSeconds(1))
                .setMaxHeartbeatThrottleInterval(Duration.ofSeconds(1));
        settings.build().ifPresent(build -> options.setDeploymentOptions(Versions.autoUpgrade(build)));
        return options.validateAndBuildWithDefaults();
    }

    /** Whether it polls and Temporal answers. */
    boolean ready() {
        return factory.isStarted() && !factory.isShutdown() && temporal.answers();
    }

    @Override
    public void close() {
        LOG.info("stopping: running steps may save where they are");
        factory.suspendPolling();
        factory.shutdown();
        factory.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
        factory.shutdownNow();
        factory.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
        environments.close();
        temporal.close();
    }
}
