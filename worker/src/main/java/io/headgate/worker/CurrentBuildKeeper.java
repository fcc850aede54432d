package io.headgate.worker;

import io.grpc.StatusRuntimeException;
import io.headgate.workflows.start.CurrentBuild;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes this worker's build the current one as soon as the server knows it, beside the work, and then ends. */
final class CurrentBuildKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentBuildKeeper.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private CurrentBuildKeeper() {}

    static void start(CurrentBuild current, String build) {
        Thread thread = new Thread(() -> keepTrying(current, build), "headgate-current-build");
        thread.setDaemon(true);
        thread.start();
    }

    private static void keepTrying(CurrentBuild current, String build) {
        try {
            while (!current.make(build)) {
                Thread.sleep(PAUSE.toMillis());
            }
            LOG.info("build [{}] is the current one: rollouts go to it", build);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (StatusRuntimeException e) {
            LOG.error("build [{}] cannot be made the current one: no rollout goes to it", build, e);
        }
    }
}
