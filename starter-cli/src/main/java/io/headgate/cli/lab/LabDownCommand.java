package io.headgate.cli.lab;

import io.headgate.cli.process.Waiting;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate lab down}. */
@Command(
        name = "down",
        description = "Stop the lab; its tables, topics and statements come back with the next 'lab up'.",
        footerHeading = "%nExamples:%n",
        footer = "  headgate lab down")
final class LabDownCommand implements Callable<Integer> {
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Terminal terminal;

    @Mixin
    private LabFolder folder = new LabFolder();

    @Mixin
    private OutputOption output = new OutputOption();

    LabDownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path place = folder.resolve(terminal);
        Optional<ProcessHandle> process = LabState.of(place).process();
        if (process.isEmpty()) {
            terminal.err().println("no lab runs in " + terminal.shown(place));
        } else {
            ProcessHandle lab = process.get();
            lab.destroy();
            if (!Waiting.until(GRACE, () -> !lab.isAlive())) {
                terminal.err().println("the lab did not stop in " + GRACE.toSeconds() + " s and was killed");
                lab.destroyForcibly();
                Waiting.until(GRACE, () -> !lab.isAlive());
            }
        }
        LabState state = LabState.of(place);
        output.print(terminal, state.document(), LabText.of(state));
        return 0;
    }
}
