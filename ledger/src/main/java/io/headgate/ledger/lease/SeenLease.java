package io.headgate.ledger.lease;

/** A lease as somebody saw it; one with a higher fencing number is another lease. */
public record SeenLease(String workflowId, long fence) {}
