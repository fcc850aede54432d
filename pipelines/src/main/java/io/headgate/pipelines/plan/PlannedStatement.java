package io.headgate.pipelines.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.headgate.pipelines.world.Phase;
import java.util.Optional;

/**
 * A statement of the project, what serves it now and what will.
 *
 * @param source id of the statement in the snapshot, absent when the project has dropped it
 * @param old the statement on the platform
 * @param oldPhase its phase as observed
 * @param replacement the name of the statement that will serve it; the same as {@code old} where that is resumed
 */
public record PlannedStatement(
        Optional<String> source,
        Optional<String> old,
        Optional<Phase> oldPhase,
        @JsonProperty("new") Optional<String> replacement) {}
