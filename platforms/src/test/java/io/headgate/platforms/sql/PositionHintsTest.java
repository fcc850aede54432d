package io.headgate.platforms.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.plan.compare.StatementComparison;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionHintsTest {
    private static final Map<String, String> OFFSETS = new TreeMap<>(
            Map.of("scan.startup.mode", "specific-offsets", "scan.startup.specific-offsets", "partition:0,offset:7"));
    private static final String HINT =
            "OPTIONS('scan.startup.mode'='specific-offsets', 'scan.startup.specific-offsets'='partition:0,offset:7')";

    @Test
    void theHintStandsBetweenTheNameAndTheAlias() {
        assertThat(onA("INSERT INTO b\nSELECT id FROM a AS x -- all\nWHERE id > 0;"))
                .isEqualTo("INSERT INTO b\nSELECT id FROM a /*+ " + HINT + " */ AS x -- all\nWHERE id > 0;");
    }

    @Test
    void aTableKeepsItsOwnOptions() {
        assertThat(onA("INSERT INTO b SELECT id FROM a /* c */ /*+ OPTIONS('x'='it''s )') */"))
                .isEqualTo("INSERT INTO b SELECT id FROM a /* c */ /*+ OPTIONS('x'='it''s )', "
                        + HINT.substring("OPTIONS(".length()) + " */");
    }

    @Test
    void aTableThatSaysWhereItStartsIsLeftAlone() {
        String sql = "INSERT INTO b SELECT id FROM a /*+ OPTIONS('scan.startup.mode'='latest-offset') */";

        assertThat(onA(sql)).isEqualTo(sql);
    }

    @Test
    void onlyTheTablesThatAreAskedForGetAHint() {
        assertThat(onA("INSERT INTO b SELECT id FROM c UNION ALL SELECT id FROM `a`"))
                .isEqualTo("INSERT INTO b SELECT id FROM c UNION ALL SELECT id FROM `a` /*+ " + HINT + " */");
    }

    @Test
    void everyReadOfATableGetsTheHintAndNamesOfWithGetNone() {
        assertThat(onA("INSERT INTO b WITH c AS (SELECT * FROM a) SELECT id FROM c UNION ALL SELECT id FROM a"))
                .isEqualTo("INSERT INTO b WITH c AS (SELECT * FROM a /*+ " + HINT + " */) SELECT id FROM c"
                        + " UNION ALL SELECT id FROM a /*+ " + HINT + " */");
    }

    @Test
    void theArgumentOfAWindowFunctionIsRefusedByName() {
        assertThatThrownBy(() -> onA("INSERT INTO b SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE a,"
                        + " DESCRIPTOR(ts), INTERVAL '1' MINUTE)) GROUP BY window_start, window_end"))
                .isInstanceOfSatisfying(PlatformException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(PlatformProblem.UNSUPPORTED);
                    assertThat(refused).hasMessageContaining("'a' in TABLE");
                });
    }

    @Test
    void textThatDoesNotParseIsRefused() {
        assertThatThrownBy(() -> onA("INSERT INTO b SELECT FROM WHERE"))
                .isInstanceOfSatisfying(PlatformException.class, refused -> assertThat(refused.problem())
                        .isEqualTo(PlatformProblem.UNSUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO b SELECT id FROM a",
                "INSERT INTO b SELECT id FROM a;",
                "INSERT INTO b SELECT id FROM (SELECT * FROM a)",
                "INSERT INTO b SELECT id FROM (SELECT * FROM a )",
                "INSERT INTO b SELECT x.id FROM a x, c WHERE x.id = c.id",
                "INSERT INTO b SELECT a.id FROM a,c WHERE a.id = c.id",
                "INSERT INTO b SELECT id FROM a/*c*/WHERE id > 0",
                "INSERT INTO b SELECT id FROM `a`WHERE id > 0",
                "INSERT INTO b SELECT id FROM a /*+ OPTIONS('x'='y') */ z",
                "INSERT INTO b SELECT id FROM (SELECT * FROM a/*+ OPTIONS('x'='y') */)",
                "EXECUTE STATEMENT SET BEGIN INSERT INTO b SELECT id FROM a; INSERT INTO c SELECT id FROM a; END"
            })
    void theComparisonTakesTheHintsAwayAgain(String sql) {
        String placed = onA(sql);

        assertThat(placed).isNotEqualTo(sql);
        assertThat(new StatementComparison(new FlinkSqlReader()).difference(project(sql), running(placed)))
                .isEmpty();
    }

    private static String onA(String sql) {
        return PositionHints.place(sql, path -> path.equals(List.of("a")) ? OFFSETS : Map.of());
    }

    private static ProjectStatement project(String sql) {
        return new ProjectStatement(
                "b", "b.sql", new FlinkSqlReader().read(sql).statements().get(0), sql, Map.of());
    }

    private static WorldStatement running(String sql) {
        return new WorldStatement(
                "dml-b",
                "uid",
                sql,
                Map.of(),
                Phase.RUNNING,
                "RUNNING",
                false,
                Optional.empty(),
                Optional.empty(),
                List.of("b"),
                List.of("a"),
                true,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.of(new Ownership(
                        "b", 1, Optional.empty(), true, Set.of(Ownership.Addition.POSITION_HINTS), Optional.empty())));
    }
}
