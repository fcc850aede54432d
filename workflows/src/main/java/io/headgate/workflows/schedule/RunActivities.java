package io.headgate.workflows.schedule;

import io.temporal.activity.ActivityInterface;

/** Writes runs down and tells of them. All of it is idempotent. */
@ActivityInterface
public interface RunActivities {
    void recordRunStart(RunStart start);

    void recordRunEnd(RunReport report);

    /** Calls the webhook of the environment; what it says is for people, empty where there is no webhook. */
    String callWebhook(RunReport report);
}
