package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Ownership.Addition;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Headgate itself added, comments and white space are no change; all else is. */
class ComparisonTest {
    private static final String NAME = "dev-usw2-p1-dml-t";
    private static final String SQL = "INSERT INTO t SELECT id, amount FROM feed AS r WHERE id <> 'a  -- b'";

    @Test
    void positionHintsThatHeadgateAddedAreNoChange() {
        String started = "INSERT INTO t SELECT id, amount FROM feed /*+ OPTIONS('scan.startup.mode'='specific-offsets',"
                + "'scan.startup.specific-offsets'='partition:0,offset:7') */ AS r WHERE id <> 'a  -- b'";
        assertThat(unchanged(started, Set.of(Addition.POSITION_HINTS), Map.of()))
                .isTrue();
        assertThat(unchanged(started, Set.of(), Map.of())).isFalse();
    }

    @Test
    void theCarryOverPropertyCatalogAndDatabaseAreNoChange() {
        assertThat(unchanged(
                        SQL,
                        Set.of(Addition.CARRY_OVER_PROPERTY),
                        Map.of(
                                "sql.tables.initial-offset-from", "dev-usw2-p1-dml-t-1",
                                "sql.current-catalog", "env-1",
                                "sql.current-database", "lkc-1")))
                .isTrue();
    }

    @Test
    void aPropertyOfTheProjectIsAChange() {
        assertThat(unchanged(SQL, Set.of(), Map.of("sql.state-ttl", "1 h"))).isFalse();
    }

    @Test
    void commentsAndWhiteSpaceAreNoChange() {
        assertThat(unchanged(
                        "INSERT INTO t -- where it goes\n  SELECT id, amount /* all */ FROM feed AS r\nWHERE id <> 'a  -- b';",
                        Set.of(),
                        Map.of()))
                .isTrue();
    }

    @Test
    void whiteSpaceInALiteralIsAChange() {
        assertThat(unchanged(SQL.replace("a  --", "a --"), Set.of(), Map.of())).isFalse();
    }

    @Test
    void theCaseOfANameIsAChange() {
        assertThat(unchanged(SQL.replace("amount", "Amount"), Set.of(), Map.of()))
                .isFalse();
    }

    @Test
    void versionSuffixesThatHeadgateGaveAreNoChange() {
        Snapshot snapshot = project();
        World world = Worlds.statement(
                all(snapshot),
                NAME,
                s -> Statements.owned(
                        Statements.sql(s, SQL.replace("INTO t", "INTO t_v2").replace("FROM feed", "FROM `feed_v2`")),
                        Optional.of(new Ownership("t", 1, Optional.empty(), true, Set.of(), Optional.of("_v2")))));
        assertThat(new io.headgate.pipelines.plan.compare.StatementComparison(
                                new io.headgate.pipelines.sql.FlinkSqlReader())
                        .facts(world.statements().get(0))
                        .orElseThrow()
                        .writes()
                        .get(0)
                        .table())
                .isEqualTo("t");
    }

    private static boolean unchanged(String running, Set<Addition> additions, Map<String, String> properties) {
        Snapshot snapshot = project();
        World world = Worlds.statement(all(snapshot), NAME, s -> with(s, running, additions, properties));
        Plan plan = PlanFixture.plan(snapshot, world, deploy("t"));
        return plan.empty() && plan.blockers().isEmpty();
    }

    private static WorldStatement with(
            WorldStatement s, String sql, Set<Addition> additions, Map<String, String> properties) {
        TreeMap<String, String> all = new TreeMap<>(s.properties());
        all.putAll(properties);
        return new WorldStatement(
                s.name(),
                s.uid(),
                sql,
                all,
                s.phase(),
                s.platformPhase(),
                s.stopped(),
                s.problem(),
                s.waitsFor(),
                s.writes(),
                s.reads(),
                s.attributed(),
                s.positions(),
                s.checkpoint(),
                s.pool(),
                s.labels(),
                Optional.of(new Ownership("t", 2, Optional.empty(), true, additions, Optional.empty())));
    }

    private static Snapshot project() {
        return new SqlProject().append("t", SQL + ";").snapshot();
    }
}
