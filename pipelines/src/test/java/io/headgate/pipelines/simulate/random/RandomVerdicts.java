package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.sql.TableReference;
import io.headgate.pipelines.world.StateVerdict;
import io.headgate.pipelines.world.WorldStatement;

/** What a platform says of the state of its statements, when somebody asks whether other SQL can go on with it. */
final class RandomVerdicts {
    private RandomVerdicts() {}

    /** Words on the project's SQL, on SQL of some other time, or none. */
    static void observed(Dice dice, Snapshot snapshot, WorldEdit world) {
        for (WorldStatement statement : world.statements()) {
            for (ProjectStatement wanted : snapshot.statements()) {
                if (sameTables(wanted, statement) && dice.chance(75)) {
                    boolean equal = dice.chance(75);
                    boolean outdated = dice.chance(10);
                    world.add(new StateVerdict(
                            statement.name(),
                            Digest.of(outdated ? wanted.sql() + " -- once" : wanted.sql()),
                            equal,
                            equal ? "the same operators" : "another operator"));
                }
            }
        }
    }

    private static boolean sameTables(ProjectStatement wanted, WorldStatement running) {
        return wanted.facts().kind().writes()
                && wanted.facts().writes().stream()
                        .map(TableReference::table)
                        .sorted()
                        .distinct()
                        .toList()
                        .equals(running.writes().stream().sorted().distinct().toList());
    }
}
