package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.internal.FlinkCluster;
import io.headgate.lab.kafka.Ports;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskManagerKeeperTest {
    @TempDir
    Path root;

    @Test
    void aLostTaskManagerIsReplacedOnceItStaysAway() throws Exception {
        EngineFolder folder = new EngineFolder(root);
        folder.prepare();
        try (FlinkCluster cluster = FlinkCluster.start(
                FlinkSettings.cluster(folder, Ports.free(1).get(0), Duration.ofSeconds(1)), FlinkSettings.SLOTS)) {
            TaskManagerKeeper keeper = new TaskManagerKeeper(cluster);
            EngineProbe.eventually("it is there", () -> taskManagers(cluster) == 1);
            keeper.run();
            keeper.run();
            assertThat(taskManagers(cluster)).isEqualTo(1);

            cluster.endFirstTaskManager().join();
            EngineProbe.eventually("it is gone", () -> taskManagers(cluster) == 0);
            keeper.run();
            assertThat(taskManagers(cluster)).isZero();
            keeper.run();

            EngineProbe.eventually("another is there", () -> taskManagers(cluster) == 1);
        }
    }

    private static int taskManagers(FlinkCluster cluster) {
        return cluster.taskManagers().join();
    }
}
