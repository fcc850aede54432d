package io.headgate.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Platform;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a script sets holds for the statements behind it. */
class SqlSessionTest {
    private final SqlSession session = new SqlSession(Platform.CONFLUENT);

    @Test
    void settingsAreCollectedAndTakenBack() {
        session.accept("SET 'a.b' = 'it''s'");
        session.accept("set 'c'='1'");
        assertThat(session.properties()).isEqualTo(Map.of("a.b", "it's", "c", "1"));

        session.accept("RESET 'c'");
        assertThat(session.properties()).isEqualTo(Map.of("a.b", "it's"));
        session.accept("RESET");
        assertThat(session.properties()).isEmpty();
    }

    @Test
    void catalogAndDatabaseAreProperties() {
        session.accept("USE CATALOG `my env`");
        session.accept("USE my_cluster");

        assertThat(session.properties())
                .isEqualTo(Map.of("sql.current-catalog", "my env", "sql.current-database", "my_cluster"));
    }

    @Test
    void everythingElseIsForThePlatform() {
        assertThat(session.accept("SELECT 1")).isEmpty();
        assertThat(session.accept("USE MODULES a, b")).isEmpty();
        assertThat(new SqlSession(Platform.FLINK).accept("USE db")).isEmpty();
    }
}
