package io.headgate.workflows.activity;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision as it is written down.
 *
 * @param id id of the decision; the same id is the same entry
 * @param what name of the update, {@code skip}
 * @param step the step that it is about
 * @param says what it led to
 */
public record AuditEntry(
        String id, String what, Optional<String> step, String who, String why, String says, Instant at) {}
