package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.world.CleanupPolicy;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes a world in which all is well and does to it what happens to worlds. */
final class RandomWorld {
    private final Dice dice;
    private final WorldEdit world;

    private RandomWorld(Dice dice, World origin) {
        this.dice = dice;
        this.world = new WorldEdit(origin);
    }

    /**
     * A world after some time.
     *
     * @param trouble how much happens to it: in so many of a hundred cases each thing that can
     */
    static WorldEdit make(Dice dice, World origin, int trouble) {
        RandomWorld random = new RandomWorld(dice, origin);
        for (WorldStatement statement : random.world.statements()) {
            if (dice.chance(trouble)) {
                random.happens(statement);
            }
        }
        for (WorldTable table : random.world.tables()) {
            if (dice.chance(trouble / 3)) {
                random.happens(table);
            }
        }
        if (dice.chance(trouble / 2)) {
            random.strangers();
        }
        return random.world;
    }

    private void happens(WorldStatement statement) {
        switch (dice.below(14)) {
            case 0, 1, 2 -> stopped(statement);
            case 3, 4 -> failed(statement, Phase.FAILED);
            case 5 -> failed(statement, Phase.DEGRADED);
            case 6 -> phase(statement, Phase.PENDING, dice.chance(50) ? Optional.of("no room") : Optional.empty());
            case 7 ->
                phase(
                        statement,
                        dice.one(
                                List.of(Phase.STOPPING, Phase.FAILING, Phase.UNKNOWN, Phase.DELETING, Phase.COMPLETED)),
                        Optional.empty());
            case 8, 9 -> gone(statement);
            case 10, 11 -> replacedOnce(statement);
            case 12 -> leftover(statement);
            default -> handMade(statement);
        }
    }

    private void stopped(WorldStatement statement) {
        WorldStatement stopped = Observed.phase(statement, Phase.STOPPED, Optional.empty());
        boolean proven = dice.chance(80);
        world.put(Observed.at(
                stopped,
                proven ? Observed.resolved(statement.positions()) : Observed.unproven(statement.positions()),
                true));
        world.note(statement.name() + " STOPPED" + (proven ? "" : ", positions of unknown topics"));
    }

    private void failed(WorldStatement statement, Phase phase) {
        boolean proven = dice.chance(60);
        boolean checkpoint = dice.chance(60);
        world.put(Observed.at(
                Observed.phase(statement, phase, Optional.of("it broke")),
                proven ? statement.positions() : List.of(),
                checkpoint));
        world.note(statement.name() + " " + phase + (proven ? "" : ", positions unknown")
                + (checkpoint ? ", with a checkpoint" : ""));
    }

    private void phase(WorldStatement statement, Phase phase, Optional<String> problem) {
        world.put(Observed.phase(statement, phase, problem));
        world.note(statement.name() + " " + phase
                + problem.map(text -> ", " + text).orElse(""));
    }

    private void gone(WorldStatement statement) {
        world.removeStatement(statement.name());
        world.note(statement.name() + " deleted");
    }

    /** An earlier rollout replaced it; its predecessor is still listed. */
    private void replacedOnce(WorldStatement statement) {
        String table = statement.writes().get(0);
        boolean known = dice.chance(70);
        world.put(Observed.named(
                statement,
                statement.name() + "-2",
                known ? Optional.of(Observed.generation(table, 2, true)) : Optional.empty()));
        old(statement, statement.name(), known ? 1 : 0);
        world.note(statement.name() + "-2 serves, " + statement.name() + " STOPPED beside it"
                + (known ? "" : ", the ledger knows neither"));
    }

    /** Something that ran long ago under a later name than the first. */
    private void leftover(WorldStatement statement) {
        String name = statement.name() + (dice.chance(50) ? "-3" : "-old");
        old(statement, name, dice.chance(50) ? 1 : 0);
        world.note(name + " STOPPED, left over");
    }

    private void old(WorldStatement statement, String name, int generation) {
        WorldStatement stopped = Observed.phase(statement, Phase.STOPPED, Optional.empty());
        world.put(Observed.named(
                Observed.at(stopped, Observed.resolved(statement.positions()), true),
                name,
                generation == 0
                        ? Optional.empty()
                        : Optional.of(Observed.generation(statement.writes().get(0), generation, false))));
    }

    private void handMade(WorldStatement statement) {
        String name = "my-" + statement.writes().get(0).replace('_', '-');
        world.removeStatement(statement.name());
        world.put(Observed.named(statement, name, Optional.empty()));
        world.note(name + " was made by hand instead of " + statement.name());
    }

    private void happens(WorldTable table) {
        switch (dice.below(6)) {
            case 0, 1 -> {
                world.put(Observed.retention(
                        table,
                        dice.chance(60)
                                ? Retention.of(Duration.ofDays(7))
                                : new Retention(-1, -1, CleanupPolicy.COMPACT)));
                world.note(table.name() + " does not keep everything");
            }
            case 2, 3 -> {
                if (table.topicId().isPresent()) {
                    world.put(Observed.topic(table, table.topicId().get() + "-again"));
                    world.note(table.name() + " was dropped and made again");
                }
            }
            case 4 -> {
                world.removeTable(table.name());
                world.note(table.name() + " is not there");
            }
            default -> {
                world.put(Observed.rows(table, dice.chance(50) ? Rows.NONE : Rows.UNKNOWN));
                world.note(table.name() + " has no rows, or nobody looked");
            }
        }
    }

    private void strangers() {
        List<WorldTable> tables = world.tables();
        if (tables.isEmpty()) {
            return;
        }
        String table = dice.one(tables).name();
        switch (dice.below(8)) {
            case 0, 1, 2 -> {
                Phase phase = dice.one(List.of(Phase.RUNNING, Phase.RUNNING, Phase.STOPPED, Phase.COMPLETED));
                world.put(Observed.foreignTable("their_table"));
                world.put(Observed.foreign("their-reader", List.of("their_table"), List.of(table), phase, true));
                world.note("their-reader reads " + table + ", " + phase);
            }
            case 3 -> {
                world.put(Observed.foreignTable("their_source"));
                world.put(
                        Observed.foreign("their-writer", List.of(table), List.of("their_source"), Phase.RUNNING, true));
                world.note("their-writer writes " + table);
            }
            case 4, 5, 6 -> {
                boolean active = dice.chance(60);
                world.add(new ConsumerGroup("their-group", List.of(table), active, dice.chance(30)));
                world.note("their-group reads " + table + (active ? "" : ", not now"));
            }
            default -> {
                world.put(Observed.foreign("nobody-knows", List.of(), List.of(), Phase.RUNNING, false));
                world.note("nobody-knows runs, unattributed");
            }
        }
    }
}
