package io.headgate.workflows.rollout;

import java.time.Duration;

/**
 * Times and sizes that trade recovery against noise. The defaults suit a laptop and a cluster.
 *
 * @param heartbeat an activity that is silent for so long is given to another worker
 * @param attempt how long one attempt of a step with an effect may take; a lease of a closed rollout may be taken over after it
 * @param effectDeadline how long all attempts of such a step may take
 * @param awaitDeadline how long a step that only waits may take
 * @param drain how long running effects may end by themselves before an abort or a rollback cancels them
 * @param handOver the same before a long history is continued as a new run
 * @param historyEvents continue as a new run at about so many events
 */
public record Tuning(
        Duration heartbeat,
        Duration attempt,
        Duration effectDeadline,
        Duration awaitDeadline,
        Duration drain,
        Duration handOver,
        int historyEvents) {
    public static final Tuning DEFAULT = new Tuning(
            Duration.ofSeconds(4),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(24),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            4_000);

    public Tuning withHistoryEvents(int events) {
        return new Tuning(heartbeat, attempt, effectDeadline, awaitDeadline, drain, handOver, events);
    }

    public Tuning withDeadlines(Duration effect, Duration wait) {
        return new Tuning(heartbeat, attempt, effect, wait, drain, handOver, historyEvents);
    }
}
