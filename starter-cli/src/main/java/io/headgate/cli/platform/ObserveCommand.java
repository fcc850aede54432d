package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldFile;
import io.headgate.platforms.FlinkPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate observe}. */
@Command(
        name = "observe",
        description = {
            "Look at an environment: tables, statements, pools; write it to a file for headgate plan --observed.",
            "Changes nothing.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate observe -e prod -o world.json",
            "  headgate observe -e lab --json",
        })
public final class ObserveCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the world to a file.")
    private @Nullable Path file;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public ObserveCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        Place seen = place.of(terminal);
        try (FlinkPlatform platform = platforms.open(seen)) {
            World world = Observing.now(platform, seen.environment().name());
            platform.limitations().forEach(limit -> terminal.err().println("note: " + Printable.text(limit)));
            if (file != null) {
                write(terminal.resolve(file), world);
            }
            WorldSummary summary = WorldSummary.of(
                    world, platform.limitations(), Optional.ofNullable(file).map(Path::toString));
            output.print(terminal, summary, summary.text(output.style(terminal)));
        }
        return 0;
    }

    private void write(Path to, World world) {
        try {
            AtomicFiles.write(to, WorldFile.bytes(world));
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "cannot write " + to, "make its folder writable, or name another one", e);
        }
        terminal.err().println("wrote " + terminal.shown(to));
    }
}
