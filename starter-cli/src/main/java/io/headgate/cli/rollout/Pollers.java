package io.headgate.cli.rollout;

import com.google.protobuf.util.Timestamps;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.TaskQueueType;
import io.temporal.api.taskqueue.v1.PollerInfo;
import io.temporal.api.taskqueue.v1.TaskQueue;
import io.temporal.api.workflowservice.v1.DescribeTaskQueueRequest;
import io.temporal.client.WorkflowClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Who asks a task queue for work, as the server remembers it for some minutes.
 *
 * @param known whether the server can tell; the one in memory cannot
 * @param last how long ago somebody asked last; empty: nobody did
 */
record Pollers(boolean known, Optional<Duration> last) {
    /** Whoever lives asks once a minute at least. */
    private static final Duration ALIVE = Duration.ofSeconds(75);

    private static final long PATIENCE_SECONDS = 1;

    static Pollers of(WorkflowClient client, String taskQueue) {
        try {
            return new Pollers(
                    true,
                    client
                            .getWorkflowServiceStubs()
                            .blockingStub()
                            .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .describeTaskQueue(DescribeTaskQueueRequest.newBuilder()
                                    .setNamespace(client.getOptions().getNamespace())
                                    .setTaskQueue(TaskQueue.newBuilder().setName(taskQueue))
                                    .setTaskQueueType(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW)
                                    .build())
                            .getPollersList()
                            .stream()
                            .map(Pollers::age)
                            .min(Duration::compareTo));
        } catch (StatusRuntimeException e) {
            return new Pollers(false, Optional.empty());
        }
    }

    private static Duration age(PollerInfo poller) {
        return Duration.between(Instant.ofEpochMilli(Timestamps.toMillis(poller.getLastAccessTime())), Instant.now());
    }

    /** Whether it is certain that no worker lives. */
    boolean nobody() {
        return known && last.filter(age -> age.compareTo(ALIVE) < 0).isEmpty();
    }

    /** The same as the end of a sentence. */
    String words() {
        if (!known) {
            return "";
        }
        return last.map(age -> " (one asked for work " + age.toSeconds() + " s ago)")
                .orElse(" (none has asked for work in the last minutes)");
    }
}
