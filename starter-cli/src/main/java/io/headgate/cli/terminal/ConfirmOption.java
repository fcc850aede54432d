package io.headgate.cli.terminal;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import picocli.CommandLine.Option;

/** Asks before something is lost; without a terminal, only {@code -y} is a yes. */
public final class ConfirmOption {
    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    private boolean yes;

    /**
     * Returns when the person agrees.
     *
     * @param question what is about to happen, as a question
     * @param first what to do before saying yes, such as {@code look at it with --dry-run}; empty where there is nothing
     * @throws HeadgateException {@link FailureCode#REJECTED} when they do not, {@link FailureCode#WAITING_FOR_DECISION} when
     *     nobody is there to be asked
     */
    public void ask(Terminal terminal, String question, String first) {
        if (yes) {
            return;
        }
        if (!terminal.interactive()) {
            throw new HeadgateException(
                    FailureCode.WAITING_FOR_DECISION,
                    "nothing was done: '" + question + "' needs an answer and there is no terminal to ask at",
                    (first.isEmpty() ? "" : first + ", then ") + "say yes with -y");
        }
        if (!terminal.affirms(question)) {
            throw new HeadgateException(FailureCode.REJECTED, "nothing was done", "answer y, or give -y");
        }
    }
}
