package io.headgate.workflows.rollout;

import io.headgate.pipelines.plan.StepKind;
import java.time.Instant;
import java.util.Optional;

/**
 * One step as a person sees it.
 *
 * @param undo whether it takes something back
 * @param epoch rises with every new effect; part of the effect's key
 * @param attempts how often Temporal tried the latest effect, once it is done; 0 where nobody knows
 * @param says what it said last: an outcome or a reason
 */
public record StepRow(
        String id,
        String table,
        StepKind kind,
        Optional<String> name,
        boolean undo,
        StepState state,
        int epoch,
        int attempts,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        String says) {}
