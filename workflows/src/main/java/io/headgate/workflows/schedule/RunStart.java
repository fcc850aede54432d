package io.headgate.workflows.schedule;

import java.time.Instant;

/** A run as it begins. */
public record RunStart(
        String environment, String schedule, ScheduleKind kind, String workflowId, String runId, Instant at) {}
