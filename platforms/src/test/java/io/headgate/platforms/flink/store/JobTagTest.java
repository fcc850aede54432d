package io.headgate.platforms.flink.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Ownership;
import io.headgate.platforms.EffectKey;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JobTagTest {
    @Test
    void aJobCarriesAnyNamesAndAnySqlUnchanged() {
        JobTag tag = new JobTag(
                new EffectKey("20261121-abc-1", "start z, 'twice': it's", 3),
                "odd 'table': with, everything",
                7,
                Set.of(Ownership.Addition.POSITION_HINTS),
                "INSERT INTO `z` SELECT 'it''s', \"x\" FROM `ü`; -- 100,000 times\n".repeat(1000),
                Map.of("sql.state-ttl", "1 d"),
                Map.of("a:b,c", new JobTag.SourceTopic("t", "id")));
        assertThat(JobTag.read(parsed(tag.parameters()))).contains(tag);
    }

    @Test
    void theParametersOfSomebodyElseAreNoTag() {
        assertThat(JobTag.read(Map.of("key", "value"))).isEmpty();
        assertThat(JobTag.read(Map.of("headgate.statement", "by another program")))
                .isEmpty();
    }

    /** As Flink reads the setting: pairs in quotes, split at commas, then at the first colon. */
    private static Map<String, String> parsed(String setting) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : setting.split(",", -1)) {
            assertThat(pair).startsWith("'").endsWith("'").matches("'[^':]+:[^':]+'");
            String[] parts = pair.substring(1, pair.length() - 1).split(":", 2);
            parameters.put(parts[0], parts[1]);
        }
        return parameters;
    }
}
