package io.headgate.cli.rollout;

import io.headgate.cli.dev.DevFolder;
import io.headgate.cli.dev.DevState;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Temporal and the ledger are: as the variables say, else as {@code headgate dev up} wrote down for the project.
 *
 * @param ui the UI of Temporal, empty where nobody knows it
 */
record Addresses(String temporal, String namespace, String taskQueue, String ledger, String token, String ui) {
    static Addresses of(Terminal terminal, Path project) {
        Optional<DevState> dev = DevState.read(new DevFolder(project));
        return new Addresses(
                one(terminal, "HEADGATE_TEMPORAL", dev.map(DevState::temporal)),
                terminal.variable("HEADGATE_NAMESPACE")
                        .or(() -> dev.map(DevState::namespace))
                        .orElse("default"),
                terminal.variable("HEADGATE_TASK_QUEUE")
                        .or(() -> dev.map(DevState::taskQueue))
                        .orElse("headgate"),
                one(terminal, "HEADGATE_LEDGER", dev.map(DevState::ledger)),
                terminal.variable("HEADGATE_TOKEN")
                        .or(() -> dev.map(DevState::token))
                        .orElse(""),
                terminal.variable("HEADGATE_TEMPORAL_UI")
                        .or(() -> dev.map(DevState::temporalUi))
                        .orElse(""));
    }

    private static String one(Terminal terminal, String variable, Optional<String> dev) {
        return terminal.variable(variable)
                .or(() -> dev)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CANNOT_CONNECT,
                        "nobody said where to find a worker: " + variable
                                + " is not set and no stack runs for this project",
                        "start one on this machine: headgate dev up"));
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "temporal " + temporal + ", ledger " + ledger;
    }
}
