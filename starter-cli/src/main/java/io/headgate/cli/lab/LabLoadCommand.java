package io.headgate.cli.lab;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code headgate lab load}: hands its options on to the load program, with the lab's Kafka address filled in. */
@Command(
        name = "load",
        description = {
            "Produce records at a steady rate and count lost and duplicated ones in a sink.",
            "Options of the load program itself follow; --help-load lists them."
        },
        footerHeading = "%nExamples:%n",
        footer = "  headgate lab load --topic raw_orders --sink fct_order --rate 1000 --seconds 30")
final class LabLoadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LabFolder folder = new LabFolder();

    /** The load program answers with one JSON document in any case. */
    @Mixin
    @SuppressWarnings("UnusedVariable")
    private OutputOption output = new OutputOption();

    @Option(names = "--help-load", description = "Show the options of the load program.")
    private boolean helpLoad;

    @Unmatched
    private List<String> options = new ArrayList<>();

    LabLoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        if (helpLoad) {
            arguments.add("--help");
        } else {
            LabState state = LabState.of(folder.resolve(terminal));
            if (!state.ready()) {
                throw new HeadgateException(
                        FailureCode.CANNOT_CONNECT, "the lab is not up", "start it: headgate lab up");
            }
            arguments.addAll(List.of("--bootstrap", state.text("/endpoints/bootstrap")));
            arguments.addAll(options);
        }
        return new LabProcess(terminal).run(LabProcess.LOAD_CLASS, arguments);
    }
}
