package io.headgate.cli.schedule;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.Terminal;
import io.headgate.workflows.schedule.ScheduleKind;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate schedule create metadata}. */
@Command(
        name = "metadata",
        description = {
            "Read a branch again and again: keep its snapshot, say what changed since the last one.",
            "With --commit-to, inventory.json and the pipeline_definition.json files are rebuilt and committed where they differ.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate schedule create metadata --every 1h -e lab",
            "  headgate schedule create metadata --cron '0 3 * * *' --branch main --commit-to generated-metadata",
        })
final class CreateMetadataCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private GitOption git = new GitOption();

    @Option(
            names = "--commit-to",
            paramLabel = "BRANCH",
            description =
                    "Commit rebuilt files to this branch, only if some differ. A branch of its own is moved along; commits of"
                            + " others are never lost.")
    private @Nullable String commitTo;

    @Mixin
    private CreateOptions options = new CreateOptions();

    CreateMetadataCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = options.place(terminal);
        return options.create(
                terminal,
                where,
                new CreateOptions.Task(
                        ScheduleKind.METADATA,
                        Optional.of(git.place(terminal, where.root())),
                        Optional.ofNullable(commitTo),
                        Optional.empty()));
    }
}
