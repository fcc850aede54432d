package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.engine.EngineEndpoints;
import io.headgate.lab.internal.FlinkCluster;
import io.headgate.lab.kafka.KafkaTopics;
import io.headgate.lab.kafka.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken is said. */
class StackCheckTest {
    @TempDir
    Path root;

    @Test
    void eachPartThatDoesNotAnswerIsNamed() throws Exception {
        List<Integer> ports = Ports.free(3);
        String nobody = "127.0.0.1:" + ports.get(1);
        EngineEndpoints endpoints =
                new EngineEndpoints("http://127.0.0.1:" + ports.get(2), "http://127.0.0.1:" + ports.get(0), nobody);
        EngineFolder folder = new EngineFolder(root);
        folder.prepare();
        try (KafkaTopics topics = new KafkaTopics(nobody);
                FlinkCluster cluster = FlinkCluster.start(
                        FlinkSettings.cluster(folder, ports.get(0), Duration.ofSeconds(1)), FlinkSettings.SLOTS)) {
            StackCheck check = new StackCheck(cluster, topics, endpoints);
            EngineProbe.eventually(
                    "Flink is there", () -> cluster.taskManagers().join() == 1);
            assertThat(check.troubles())
                    .containsExactly(
                            "the Kafka broker at " + nobody + " does not answer",
                            "the SQL Gateway at " + endpoints.gateway() + " does not answer");

            cluster.endFirstTaskManager().join();
            EngineProbe.eventually(
                    "the TaskManager is gone", () -> cluster.taskManagers().join() == 0);
            assertThat(check.troubles()).anyMatch(trouble -> trouble.contains("no TaskManager"));
        }
    }
}
