package io.headgate.ledger;

/**
 * The record of what happened, in one database that all workers share. Every method is one transaction: it happens as a whole
 * or not at all. Every method may be called again with the same arguments.
 *
 * <p>Failures are {@link io.headgate.pipelines.problem.HeadgateException}: {@code CANNOT_CONNECT} when the database does not
 * answer, which is worth another try; every other code is not.
 */
public interface Ledger extends AutoCloseable {
    /** Snapshots, plans, worlds and SQL by digest. */
    Artifacts artifacts();

    /** What runs and what ran: rollouts, their tables, their steps. */
    Executions executions();

    /** How far statements had read when they were stopped. */
    Positions positions();

    /** The right to change tables. */
    Leases leases();

    /** The tables of each environment and the statements that serve them. */
    Registry registry();

    /** Who decided what, and why. */
    AuditTrail audit();

    /** Questions about the past. */
    History history();

    /** Who may ask. */
    Tokens tokens();

    /** Runs of the schedules. */
    ScheduleRuns scheduleRuns();

    /** Fails as {@code CANNOT_CONNECT} unless the database answers. */
    void ping();

    @Override
    void close();
}
