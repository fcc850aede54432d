package io.headgate.workflows.run;

import io.headgate.workflows.activity.AuditBatch;
import io.headgate.workflows.activity.AuditEntry;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Writes decisions into the ledger, in the background and in their order. */
final class AuditTrail {
    private static final int BATCH = 50;

    private final Session session;
    private final List<String> complaints = new ArrayList<>();
    private boolean writing;

    AuditTrail(Session session) {
        this.session = session;
    }

    /** Begins to write what is unwritten. */
    void flush() {
        if (writing || session.decisions().allWritten()) {
            return;
        }
        writing = true;
        List<AuditEntry> entries = session.decisions().handOut(BATCH);
        Promise<Void> written = session.calls()
                .recordAudit(new AuditBatch(
                        session.request().environment(), session.request().rollout(), entries));
        written.handle((nothing, failure) -> {
            if (failure != null) {
                complaints.add("the ledger refused the audit of "
                        + entries.get(0).id() + ": " + Fault.of(failure).says());
            }
            writing = false;
            session.control().touch();
            return true;
        });
    }

    /** Writes everything and waits until it is written. */
    void drain() {
        while (writing || !session.decisions().allWritten()) {
            flush();
            Workflow.await(() -> !writing);
        }
    }

    /** What the ledger refused for good. */
    List<String> complaints() {
        return complaints;
    }
}
