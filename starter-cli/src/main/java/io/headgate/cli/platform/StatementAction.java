package io.headgate.cli.platform;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Progress;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StopOrder;
import java.util.Locale;
import java.util.Optional;

/** What people do to statements by hand. */
public enum StatementAction {
    STOP(
            "Stop statements for now: they keep their positions, and resume lets them go on.",
            "  headgate statements stop dev-usw2-dml-fct-order",
            "  headgate statements stop --compute-pool-id lfcp-1 --status RUNNING --dry-run"),
    RESUME(
            "Let stopped statements go on where they stopped.",
            "  headgate statements resume dev-usw2-dml-fct-order",
            "  headgate statements resume --prefix dev- --status STOPPED -y"),
    DELETE(
            "Delete statements. What they have written stays; where they stopped is lost.",
            "  headgate statements delete --prefix workspace --status COMPLETED,FAILED --older-than 7d",
            "  headgate statements delete sql-mi8f3k2a-1-3 -y");

    private final String description;
    private final String examples;

    StatementAction(String description, String... examples) {
        this.description = description;
        this.examples = String.join("%n", examples);
    }

    String description() {
        return description;
    }

    /** As lines of the help. */
    String examples() {
        return examples;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why it makes no sense for a statement in this phase; empty when it does. */
    Optional<String> pointless(Phase phase) {
        boolean sensible =
                switch (this) {
                    case STOP -> phase.active();
                    case RESUME -> phase == Phase.STOPPED || phase == Phase.FAILED || phase == Phase.DEGRADED;
                    case DELETE -> true;
                };
        return sensible ? Optional.empty() : Optional.of("it is " + phase);
    }

    /** One look at the effect; asked again until it is done. */
    Progress<String> advance(FlinkPlatform platform, EffectKey key, WorldStatement statement) {
        return switch (this) {
            case STOP -> {
                Progress<?> stop = platform.statements().stop(new StopOrder(key, statement.name(), statement.uid()));
                yield told(stop);
            }
            case RESUME -> {
                WorldStatement resumed = platform.statements()
                        .resume(new ResumeOrder(key, statement.name(), statement.uid(), Optional.empty()));
                String says = statement.name() + " is " + resumed.phase();
                yield Progress.done(says, says);
            }
            case DELETE -> {
                Progress<?> delete =
                        platform.statements().delete(new DeleteOrder(key, statement.name(), statement.uid()));
                yield told(delete);
            }
        };
    }

    private static Progress<String> told(Progress<?> progress) {
        return progress.result().isPresent()
                ? Progress.done(progress.says(), progress.says())
                : Progress.waiting(progress.says());
    }
}
