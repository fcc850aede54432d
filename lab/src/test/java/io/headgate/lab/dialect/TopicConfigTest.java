package io.headgate.lab.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.flink.table.api.ValidationException;
import org.junit.jupiter.api.Test;

class TopicConfigTest {
    @Test
    void upsertTablesAreCompactedUnlessTheySayOtherwise() {
        assertThat(TopicConfig.of(Map.of(), ChangelogKind.UPSERT)).containsEntry("cleanup.policy", "compact");
        assertThat(TopicConfig.of(Map.of(), ChangelogKind.APPEND)).containsEntry("cleanup.policy", "delete");
        assertThat(TopicConfig.of(Map.of("kafka.cleanup-policy", "delete"), ChangelogKind.UPSERT))
                .containsEntry("cleanup.policy", "delete");
    }

    @Test
    void aRetentionOfZeroIsForEver() {
        assertThat(TopicConfig.of(
                        Map.of("kafka.retention.time", "0", "kafka.retention.size", "0 bytes"), ChangelogKind.APPEND))
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1");
    }

    @Test
    void aValueThatIsNoneIsRefusedByName() {
        assertThatThrownBy(() -> TopicConfig.of(Map.of("kafka.retention.time", "soon"), ChangelogKind.APPEND))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("'soon'")
                .hasMessageContaining("'kafka.retention.time'");
        assertThatThrownBy(() -> TopicConfig.of(Map.of("kafka.cleanup-policy", "never"), ChangelogKind.APPEND))
                .hasMessageContaining("delete, compact, delete-compact");
    }
}
