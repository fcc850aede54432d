package io.headgate.cli.lab;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.settings.LabEnvironment;
import io.headgate.platforms.settings.SecretSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lab of a project as environments to deploy to, as long as it is up. */
public final class LabPlace {
    private LabPlace() {}

    /** What the lab below a project's root has to offer now; nothing while it is not up. */
    public static List<String> names(Path root) {
        LabState state = LabState.of(LabFolder.usual(root));
        if (!state.ready()) {
            return List.of();
        }
        return state.text("/endpoints/gateway").isEmpty() ? List.of(LabEnvironment.CONFLUENT) : LabEnvironment.NAMES;
    }

    /**
     * The environment of this name; empty when it is none of the lab's.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} when the lab is not up
     */
    public static Optional<EnvironmentConfig> environment(Path root, String name) {
        if (!LabEnvironment.NAMES.contains(name)) {
            return Optional.empty();
        }
        Path folder = LabFolder.usual(root);
        if (!LabState.of(folder).ready()) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT, "the lab of " + root + " is not up", "start it: headgate lab up");
        }
        return new LabEnvironment(folder).find(name);
    }

    /** The process of the lab, 0 where it was killed and left its state file behind; nothing where none was started. */
    public static Optional<Long> remains(Path root) {
        LabState state = LabState.of(LabFolder.usual(root));
        return state.text("/pid").isEmpty()
                ? Optional.empty()
                : Optional.of(state.process().map(ProcessHandle::pid).orElse(0L));
    }

    /** Where the keys of the lab's environments are found. */
    public static SecretSource secrets(Path root) {
        return new LabEnvironment(LabFolder.usual(root));
    }
}
