package io.headgate.cli.platform;

import io.headgate.pipelines.world.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which statements are meant; what is empty does not narrow.
 *
 * @param names names, or patterns such as {@code dev-*}
 * @param prefix the beginning of the name
 * @param age made at least so long ago
 */
public record StatementSelection(
        List<String> names, Optional<String> prefix, Set<Phase> phases, Optional<Duration> age, Optional<String> pool) {
    public StatementSelection {
        names = List.copyOf(names);
        phases = Set.copyOf(phases);
    }

    /** Whether anything narrows it. */
    boolean given() {
        return !names.isEmpty() || prefix.isPresent() || !phases.isEmpty() || age.isPresent() || pool.isPresent();
    }
}
