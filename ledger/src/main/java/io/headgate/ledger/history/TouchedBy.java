package io.headgate.ledger.history;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.plan.StepKind;

/** What one step has touched. */
public record TouchedBy(String step, StepKind kind, boolean undo, TouchedObjects touched) {}
