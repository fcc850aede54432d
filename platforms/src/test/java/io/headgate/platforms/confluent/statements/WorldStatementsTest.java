package io.headgate.platforms.confluent.statements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.confluent.identity.Identity;
import io.headgate.platforms.confluent.identity.TableNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldStatementsTest {
    private static final String COPY = "INSERT INTO `b` SELECT * FROM `a`";

    private final WorldStatements statements = new WorldStatements(new TableNames(new Identity(
            "dev", "o", "env-1", "lkc-1", "cat", "db", "aws", "us-west-2", Optional.empty(), Optional.empty())));

    @Test
    void aPhaseThatNobodyKnowsYetIsUnknownAndKeptInItsOwnWords() {
        WorldStatement seen = seen(COPY, "MIGRATING", Map.of(), Map.of());

        assertThat(seen.phase()).isEqualTo(Phase.UNKNOWN);
        assertThat(seen.platformPhase()).isEqualTo("MIGRATING");
    }

    @Test
    void namesAndIdsOfHomeMeanThePlainTable() {
        WorldStatement seen = seen(
                "INSERT INTO `cat`.`db`.`b` SELECT * FROM `env-1`.`lkc-1`.`a` UNION ALL SELECT * FROM other.c",
                "RUNNING",
                Map.of(),
                Map.of());

        assertThat(seen.writes()).containsExactly("b");
        assertThat(seen.reads()).containsExactly("a", "other.c");
    }

    @Test
    void aStatementOfAnotherDatabaseReadsThere() {
        WorldStatement seen = seen(COPY, "RUNNING", Map.of("sql.current-database", "elsewhere"), Map.of());

        assertThat(seen.writes()).containsExactly("elsewhere.b");
        assertThat(seen.reads()).containsExactly("elsewhere.a");
    }

    @Test
    void aRunningStatementProvesWhichTopicsItReads() {
        assertThat(seen(COPY, "RUNNING", Map.of(), Map.of()).positions())
                .containsExactly(new SourcePosition("a", Optional.of("topic-1"), Map.of()));
    }

    @Test
    void aStoppedStatementOfSomebodyElseProvesNoTopic() {
        assertThat(seen(COPY, "STOPPED", Map.of(), Map.of()).positions())
                .containsExactly(new SourcePosition("a", Optional.empty(), Map.of(0, 7L)));
    }

    @Test
    void aStoppedStatementOfOursProvesTheTopicThatItWasMadeFor() {
        Map<String, String> same =
                Labels.of(new EffectKey("r", "s", 1)).topics(List.of("topic-1")).asMap();
        Map<String, String> another =
                Labels.of(new EffectKey("r", "s", 1)).topics(List.of("topic-0")).asMap();

        assertThat(seen(COPY, "STOPPED", Map.of(), same).positions())
                .containsExactly(new SourcePosition("a", Optional.of("topic-1"), Map.of(0, 7L)));
        assertThat(seen(COPY, "STOPPED", Map.of(), another).positions())
                .containsExactly(new SourcePosition("a", Optional.empty(), Map.of(0, 7L)));
    }

    @Test
    void labelsTellWhoseItIsWhereNoLedgerDoes() {
        Map<String, String> labels = Labels.of(new EffectKey("r", "s", 1))
                .generation(3)
                .additions(Set.of(Ownership.Addition.POSITION_HINTS))
                .asMap();

        assertThat(seen(COPY, "RUNNING", Map.of(), labels).ownership())
                .contains(new Ownership(
                        "b", 3, Optional.empty(), false, Set.of(Ownership.Addition.POSITION_HINTS), Optional.empty()));
        assertThat(seen(COPY, "RUNNING", Map.of(), Map.of()).ownership()).isEmpty();
    }

    @Test
    void sqlThatDoesNotParseIsNotAttributed() {
        assertThat(seen("INSERT INTO b SELECT ! FROM a", "RUNNING", Map.of(), Map.of())
                        .attributed())
                .isFalse();
    }

    private WorldStatement seen(String sql, String phase, Map<String, String> properties, Map<String, String> labels) {
        String json = """
                {"name": "s", "metadata": {"uid": "u", "labels": {%s}},
                 "spec": {"statement": "%s", "properties": {%s}, "stopped": false},
                 "status": {"phase": "%s", "latest_offsets": {"a": "partition:0,offset:7"}}}
                """.formatted(members(labels), sql, members(properties), phase);
        try {
            return statements.of(
                    new StatementDocument(new JsonMapper().readTree(json)),
                    table -> table.equals("a") ? Optional.of("topic-1") : Optional.empty(),
                    Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String members(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
                .collect(Collectors.joining(", "));
    }
}
