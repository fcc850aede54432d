package io.headgate.cli.dev;

import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code headgate dev status}. */
@Command(
        name = "status",
        description = "Say which parts run and where they are; exit code 7 when one does not answer.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate dev status", "  headgate dev status --json"})
final class DevStatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private OutputOption output = new OutputOption();

    DevStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DevFolder folder = DevPlace.of(terminal, project);
        Stack stack = new Stack(terminal, folder);
        DevState state = DevState.read(folder)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CANNOT_CONNECT, "nothing was started here yet", "start it: headgate dev up"));
        output.print(terminal, DevText.document(state, stack), DevText.text(state, stack));
        return stack.parts().values().stream().allMatch(Stack.Part::ready) ? 0 : FailureCode.CANNOT_CONNECT.exitCode();
    }
}
