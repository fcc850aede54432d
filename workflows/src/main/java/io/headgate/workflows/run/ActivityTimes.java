package io.headgate.workflows.run;

import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.engine.Lane;
import io.headgate.workflows.rollout.Tuning;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import java.time.Duration;

/** How long activities may take and how often they are tried. */
final class ActivityTimes {
    private static final Duration LEDGER = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMinutes(5);
    private static final Duration PLANNING_DEADLINE = Duration.ofMinutes(10);

    private ActivityTimes() {}

    /** A call of the ledger: short, and tried until it works, for a rollout outlives a ledger that is down. */
    static ActivityOptions ledger() {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(LEDGER)
                .setRetryOptions(retries(Duration.ofSeconds(5)))
                .build();
    }

    /** A look at the platform. */
    static ActivityOptions look(Tuning tuning) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(LOOK)
                .setHeartbeatTimeout(tuning.heartbeat())
                .setRetryOptions(retries(Duration.ofSeconds(20)))
                .build();
    }

    /** A look at the platform and a plan, for somebody who waits for it. */
    static ActivityOptions planning() {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(LOOK)
                .setScheduleToCloseTimeout(PLANNING_DEADLINE)
                .setHeartbeatTimeout(Tuning.DEFAULT.heartbeat())
                .setRetryOptions(retries(Duration.ofSeconds(20)))
                .build();
    }

    /** One step. What has an effect is never left alone while it runs; what only waits is. */
    static ActivityOptions step(Lane lane, Tuning tuning, String summary) {
        ActivityOptions.Builder options = ActivityOptions.newBuilder()
                .setHeartbeatTimeout(tuning.heartbeat())
                .setRetryOptions(retries(Duration.ofSeconds(30)))
                .setSummary(summary);
        switch (lane) {
            case STARTS, FREES ->
                options.setStartToCloseTimeout(tuning.attempt())
                        .setScheduleToCloseTimeout(tuning.effectDeadline())
                        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED);
            case WAITS ->
                options.setStartToCloseTimeout(tuning.awaitDeadline())
                        .setScheduleToCloseTimeout(tuning.awaitDeadline())
                        .setCancellationType(ActivityCancellationType.TRY_CANCEL);
        }
        return options.build();
    }

    private static RetryOptions retries(Duration longestPause) {
        return RetryOptions.newBuilder()
                .setInitialInterval(Duration.ofMillis(500))
                .setBackoffCoefficient(2)
                .setMaximumInterval(longestPause)
                .setDoNotRetry(FailureKind.PERMANENT.name(), FailureKind.CONFLICT.name())
                .build();
    }
}
