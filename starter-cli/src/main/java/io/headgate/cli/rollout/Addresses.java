package io.headgate.cli.rollout;

import io.headgate.cli.dev.DevFolder;
import io.headgate.cli.dev.DevState;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.connect.ClientProfile;
import io.headgate.workflows.connect.TemporalSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where Temporal and the ledger are: as the variables say, else as {@code headgate dev up} wrote down for the project, else, for
 * Temporal, as the client profile of the standard tools says.
 *
 * @param ui the UI of Temporal, empty where nobody knows it
 */
public record Addresses(TemporalSettings temporal, String taskQueue, String ledger, String token, String ui) {
    /** Of a project, by the variables of the command. */
    public static Addresses of(Terminal terminal, Path project) {
        Optional<DevState> dev = DevState.read(new DevFolder(project));
        return new Addresses(
                temporal(terminal, dev),
                terminal.variable("HEADGATE_TASK_QUEUE")
                        .or(() -> dev.map(DevState::taskQueue))
                        .orElse("headgate"),
                terminal.variable("HEADGATE_LEDGER")
                        .or(() -> dev.map(DevState::ledger))
                        .orElseThrow(() -> nobodySaid("a ledger", "HEADGATE_LEDGER")),
                terminal.variable("HEADGATE_TOKEN")
                        .or(() -> dev.map(DevState::token))
                        .orElse(""),
                terminal.variable("HEADGATE_TEMPORAL_UI")
                        .or(() -> dev.map(DevState::temporalUi))
                        .orElse(""));
    }

    /** The server of {@code headgate dev} is plain, whatever profile its user has. */
    private static TemporalSettings temporal(Terminal terminal, Optional<DevState> dev) {
        Optional<String> named = terminal.variable("HEADGATE_TEMPORAL");
        boolean own = named.isEmpty() && dev.isPresent();
        Optional<String> target = named.or(() -> dev.map(DevState::temporal));
        if (target.isEmpty() && ClientProfile.address(terminal.environment()).isEmpty()) {
            throw nobodySaid("a worker", "HEADGATE_TEMPORAL");
        }
        return new TemporalSettings(
                target,
                terminal.variable("HEADGATE_NAMESPACE").or(() -> own ? dev.map(DevState::namespace) : Optional.empty()),
                !own,
                terminal.variable(TemporalSettings.CODEC_KEY_FILE).map(file -> terminal.resolve(Path.of(file))),
                terminal.environment());
    }

    private static HeadgateException nobodySaid(String what, String variable) {
        return new HeadgateException(
                FailureCode.CANNOT_CONNECT,
                "nobody said where to find " + what + ": " + variable
                        + " is not set and no stack runs for this project",
                "start one on this machine: headgate dev up");
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return temporal + ", ledger " + ledger;
    }
}
