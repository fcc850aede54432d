package io.headgate.ledger.execution;

import io.headgate.pipelines.plan.StepKind;
import java.time.Instant;

/** A step begins. */
public record StepStart(ExecutionKey key, StepKind kind, Instant at) {}
