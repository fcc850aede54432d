package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Which of several statements that write the same table serves it now: the ledger's, else the only one that is not terminal,
 * else the newest of those that are.
 *
 * @param current the one that serves, if any does
 * @param superseded terminal ones beside it: leftovers
 * @param rivals ones beside it that run, or that might as well be the current one
 */
record Generations(Optional<WorldStatement> current, List<WorldStatement> superseded, List<WorldStatement> rivals) {

    static Generations of(List<WorldStatement> candidates, boolean bounded, ToIntFunction<WorldStatement> generation) {
        List<WorldStatement> alive = candidates.stream()
                .filter(statement -> statement.phase() != Phase.DELETING)
                .sorted(Comparator.comparingInt(generation).reversed().thenComparing(WorldStatement::name))
                .toList();
        Optional<WorldStatement> current = alive.stream()
                .filter(WorldStatement::ledgerCurrent)
                .findFirst()
                .or(() -> first(alive, statement -> !statement.phase().terminal()))
                .or(() -> bounded ? first(alive, statement -> statement.phase() == Phase.COMPLETED) : Optional.empty())
                .or(() -> first(alive, statement -> statement.phase() != Phase.COMPLETED));
        List<WorldStatement> others = alive.stream()
                .filter(statement -> current.stream().noneMatch(statement::equals))
                .toList();
        List<WorldStatement> rivals = others.stream()
                .filter(statement -> rival(statement, current, generation))
                .toList();
        return new Generations(
                current,
                others.stream().filter(statement -> !rivals.contains(statement)).toList(),
                rivals);
    }

    private static Optional<WorldStatement> first(
            List<WorldStatement> statements, java.util.function.Predicate<WorldStatement> wanted) {
        return statements.stream().filter(wanted).findFirst();
    }

    /** A terminal one is a rival only where neither ledger nor generation tells which of two is newer. */
    private static boolean rival(
            WorldStatement statement, Optional<WorldStatement> current, ToIntFunction<WorldStatement> generation) {
        if (!statement.phase().terminal()) {
            return true;
        }
        return statement.phase() != Phase.COMPLETED
                && current.filter(chosen -> !chosen.ledgerCurrent()
                                && chosen.phase().terminal()
                                && chosen.phase() != Phase.COMPLETED
                                && generation.applyAsInt(chosen) == generation.applyAsInt(statement))
                        .isPresent();
    }
}
