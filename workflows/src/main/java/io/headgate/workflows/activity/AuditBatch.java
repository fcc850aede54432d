package io.headgate.workflows.activity;

import java.util.List;

/** Decisions to write down. */
public record AuditBatch(String environment, String rollout, List<AuditEntry> entries) {
    public AuditBatch {
        entries = List.copyOf(entries);
    }
}
