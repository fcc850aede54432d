package io.headgate.cli.compat;

import io.headgate.cli.platform.ActOnStatements;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.platform.StatementAction;
import io.headgate.cli.platform.StatementSelection;
import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate project housekeep-statements}. */
@Command(
        name = "housekeep-statements",
        description = {
            "Delete old statements by name, status and age; or pause, resume or delete those of a pool.",
            "See headgate statements.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate project housekeep-statements --starts-with workspace --status COMPLETED --age 7",
            "  headgate project housekeep-statements --compute-pool-id lfcp-1 --action PAUSE --dry-run",
        })
final class HousekeepStatementsCommand implements Callable<Integer> {
    /** The words of shift_left for what is done to the statements of a pool. */
    enum PoolAction {
        PAUSE(StatementAction.STOP),
        RESUME(StatementAction.RESUME),
        DELETE(StatementAction.DELETE);

        private final StatementAction action;

        PoolAction(StatementAction action) {
            this.action = action;
        }
    }

    /** The statuses that shift_left takes. */
    enum Status {
        COMPLETED(Phase.COMPLETED),
        FAILED(Phase.FAILED),
        STOPPED(Phase.STOPPED);

        private final Phase phase;

        Status(Phase phase) {
            this.phase = phase;
        }
    }

    private static final String USUAL_PREFIX = "workspace";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Option(names = "--compute-pool-id", paramLabel = "POOL", description = "Act on the statements of this pool.")
    private @Nullable String pool;

    @Option(names = "--action", description = "With a pool: ${COMPLETION-CANDIDATES}.")
    private @Nullable PoolAction action;

    @Option(names = "--statement-name", paramLabel = "NAME", description = "With a pool: one statement of it.")
    private @Nullable String name;

    @Option(
            names = "--starts-with",
            paramLabel = "TEXT",
            description = "The beginning of the names (default: workspace).")
    private @Nullable String prefix;

    @Option(names = "--status", description = "${COMPLETION-CANDIDATES} (default: COMPLETED and FAILED).")
    private @Nullable Status status;

    @Option(names = "--age", paramLabel = "DAYS", description = "Those at least so many days old (default: 0).")
    private int age;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Mixin
    private PlatformPlace place = new PlatformPlace();

    @Mixin
    private ConfirmOption confirm = new ConfirmOption();

    @Mixin
    private OutputOption output = new OutputOption();

    HousekeepStatementsCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        StatementAction wanted = pool == null ? StatementAction.DELETE : poolAction();
        StatementSelection selection = pool == null ? old() : inPool(pool);
        return new ActOnStatements(terminal, platforms)
                .run(place.of(terminal), wanted, selection, dryRun, LIMIT, confirm, output);
    }

    private StatementSelection old() {
        if (action != null || name != null) {
            throw wrong("--action and --statement-name need a pool", "give --compute-pool-id POOL");
        }
        String beginning = Optional.ofNullable(prefix).orElse(USUAL_PREFIX);
        if (age < 0 || beginning.isEmpty()) {
            throw wrong("--age counts days from 0, and --starts-with is not empty", "give both so");
        }
        return new StatementSelection(
                List.of(),
                Optional.of(beginning),
                status == null ? Set.of(Phase.COMPLETED, Phase.FAILED) : Set.of(status.phase),
                age == 0 ? Optional.empty() : Optional.of(Duration.ofDays(age)),
                Optional.empty());
    }

    private StatementSelection inPool(String id) {
        if (prefix != null || status != null || age != 0) {
            throw wrong(
                    "--starts-with, --status and --age do not go with a pool",
                    "leave them out, or use headgate statements, which takes all of them");
        }
        if (action == PoolAction.RESUME && name == null) {
            throw wrong("--action RESUME needs a statement", "give --statement-name NAME");
        }
        Set<Phase> phases = action == PoolAction.PAUSE && name == null ? Set.of(Phase.RUNNING) : Set.of();
        return new StatementSelection(
                Optional.ofNullable(name).stream().toList(),
                Optional.empty(),
                phases,
                Optional.empty(),
                Optional.of(id));
    }

    private StatementAction poolAction() {
        if (action == null) {
            throw wrong("--compute-pool-id needs an action", "give --action PAUSE, RESUME or DELETE");
        }
        return action.action;
    }

    private static HeadgateException wrong(String message, String remedy) {
        return new HeadgateException(FailureCode.USAGE, message, remedy);
    }
}
