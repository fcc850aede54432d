package io.headgate.ledger;

import io.headgate.ledger.audit.AuditEntry;
import io.headgate.ledger.history.Page;
import java.util.List;

/** Who decided what, when and why. Entries are never changed. */
public interface AuditTrail {
    /** Writes entries down, all or none; an entry whose id is there already is left as it is. */
    void append(List<AuditEntry> entries);

    /**
     * Entries of an environment, newest first.
     *
     * @param rollout only of this rollout; all when empty
     * @param cursor where the page before has ended, empty for the first
     */
    Page<AuditEntry> page(String environment, String rollout, String cursor, int limit);
}
