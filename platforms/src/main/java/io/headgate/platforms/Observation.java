package io.headgate.platforms;

import io.headgate.pipelines.world.Ownership;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What an observer knows before it looks.
 *
 * @param environment the environment's name, for the world's file
 * @param at the moment that the world is said to show
 * @param ownership what the ledger knows of a statement by its name; an adapter adds what it can read off the statement
 * @param verified tables whose bounded statements the ledger saw complete
 * @param questions changed SQL of running statements, to be judged by platforms that can
 */
public record Observation(
        String environment,
        Instant at,
        Function<String, Optional<Ownership>> ownership,
        Predicate<String> verified,
        List<StateQuestion> questions) {
    public Observation {
        questions = List.copyOf(questions);
    }

    /** An observation by somebody who has no ledger. */
    public static Observation of(String environment, Instant at) {
        return new Observation(environment, at, statement -> Optional.empty(), table -> false, List.of());
    }
}
