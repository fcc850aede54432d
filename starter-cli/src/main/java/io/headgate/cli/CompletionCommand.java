package io.headgate.cli;

import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate completion}. */
@Command(
        name = "completion",
        description = {
            "Print a script that completes commands and options.",
            "The script suits bash, and zsh through its bashcompinit.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(headgate completion bash)",
            "  headgate completion zsh > ~/.headgate-completion && source ~/.headgate-completion",
        })
final class CompletionCommand implements Callable<Integer> {
    /** The shells that the generated script suits. */
    enum Shell {
        BASH,
        ZSH
    }

    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Parameters(index = "0", paramLabel = "bash|zsh", description = "The shell.")
    private Shell shell = Shell.BASH;

    @Mixin
    private OutputOption output = new OutputOption();

    CompletionCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    private record Document(Shell shell, String script) {}

    @Override
    public Integer call() {
        String script = AutoComplete.bash("headgate", CommandTree.create(terminal, platforms, List.of()));
        output.print(terminal, new Document(shell, script), script);
        return 0;
    }
}
