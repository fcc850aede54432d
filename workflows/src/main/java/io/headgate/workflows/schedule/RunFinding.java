package io.headgate.workflows.schedule;

/**
 * One thing that a run found.
 *
 * @param subject the table, statement, rollout or file
 * @param says one sentence; no SQL, no keys
 */
public record RunFinding(FindingKind kind, String subject, String says) {}
