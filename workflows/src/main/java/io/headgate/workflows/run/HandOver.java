package io.headgate.workflows.run;

import io.temporal.workflow.Workflow;

/** Makes one run ready to be continued by the next: nothing with an effect runs, nothing is unwritten, nobody waits for an answer. */
final class HandOver {
    private final Session session;
    private final AuditTrail audit;

    HandOver(Session session, AuditTrail audit) {
        this.session = session;
        this.audit = audit;
    }

    /**
     * Gets ready. Steps that only wait are left alone: the next run asks again, and they have no effect.
     *
     * @return whether it may go on as a new run at once; a workflow that was cancelled meanwhile may not
     */
    boolean ready(StepRunner runner) {
        runner.drain(session.request().options().tuning().handOver(), false);
        do {
            audit.drain();
            Workflow.await(Workflow::isEveryHandlerFinished);
        } while (!session.decisions().allWritten());
        return !session.cancelRequested();
    }
}
