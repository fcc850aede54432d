package io.headgate.cli.launched;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.List;

/** What somebody is told who came past the launcher. */
final class Launched {
    private Launched() {}

    static HeadgateException elsewhere(String command, List<String> words) {
        return new HeadgateException(
                FailureCode.USAGE,
                (command + " " + String.join(" ", words)).strip() + " is no part of this program",
                "start it with the launcher of the source tree: ./headgate " + command + " --help");
    }
}
