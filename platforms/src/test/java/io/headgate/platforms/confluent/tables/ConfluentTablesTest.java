package io.headgate.platforms.confluent.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.plan.compare.DdlComparison;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.AlterTableOrder;
import io.headgate.platforms.Await;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Ending;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Patience;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.lab.LabProcess;
import io.headgate.platforms.open.Platforms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the contract leaves to this adapter: views, clauses, names of DDL statements that are used again. */
class ConfluentTablesTest {
    private final LabProcess lab = LabProcess.simulated();
    private final FlinkPlatform platform = Platforms.open(
            lab.environment().confluent(Map.of("requests-per-second", "2000")),
            lab.environment().secrets());
    private final String table = Names.table("t");
    private final String statement = Names.fresh("ddl");
    private int steps;

    @AfterEach
    void close() {
        lab.control().clearFaults();
        platform.close();
    }

    @Test
    void aTableIsSeenAsItsDdlSays() {
        String ddl = "CREATE TABLE `" + table + "` (`id` STRING, `v` DECIMAL(10, 2) NOT NULL, `ts` TIMESTAMP_LTZ(3),"
                + " `w` AS `v` * 2, `off` BIGINT METADATA FROM 'offset' VIRTUAL,"
                + " WATERMARK FOR `ts` AS `ts` - INTERVAL '5' SECOND, PRIMARY KEY (`id`) NOT ENFORCED)"
                + " DISTRIBUTED BY HASH(`id`) INTO 3 BUCKETS WITH ('kafka.retention.time' = '0')";

        WorldTable made = create(ddl);

        assertThat(made.shape())
                .usingRecursiveComparison()
                .ignoringFields("options")
                .isEqualTo(new CatalogTable(table, ObjectKind.TABLE, ddl).shape());
        assertThat(made.retention().unlimited()).isTrue();
        assertThat(DdlComparison.compare(
                        new CatalogTable(table, ObjectKind.TABLE, ddl).shape(),
                        made.shape(),
                        platform.capabilities().defaults()))
                .isEmpty();
    }

    @Test
    void aViewIsMadeSeenAndDropped() {
        create("CREATE TABLE `" + table + "` (`id` STRING)");
        String view = Names.table("v");
        CreateTableOrder order = order(view, "CREATE VIEW `" + view + "` AS SELECT `id` FROM `" + table + "`", key());

        WorldTable made = done(() -> platform.tables().create(order));

        assertThat(made.view()).isTrue();
        assertThat(made.reads()).containsExactly(table);
        assertThat(done(() -> platform.tables().create(order)).view()).isTrue();
        CreateTableOrder other = order(view, "CREATE VIEW `" + view + "` AS SELECT 1 AS `id`", key());
        assertProblem(() -> done(() -> platform.tables().create(other)), PlatformProblem.SCHEMA_CONFLICT);
        DropTableOrder drop = new DropTableOrder(
                key(), statement, view, ObjectKind.VIEW, Optional.empty(), Optional.empty(), Optional.empty());
        done(() -> platform.tables().drop(drop));
        assertThat(platform.tables().find(view)).isEmpty();
    }

    @Test
    void clausesAreAppliedOnceEach() {
        WorldTable made = create("CREATE TABLE `" + table + "` (`id` STRING)");
        AlterTableOrder order = new AlterTableOrder(
                key(),
                statement,
                table,
                List.of("ADD `x` STRING", "SET ('kafka.retention.time' = '1 d')"),
                made.id(),
                made.topicId(),
                Optional.empty());
        lab.control()
                .fault("{\"kind\":\"lose-answer\",\"method\":\"POST\",\"statement\":\"^" + statement
                        + "-1$\",\"times\":1}");

        WorldTable altered = done(() -> persistently(() -> platform.tables().alter(order)));

        assertThat(altered.ddl()).contains("`x`", "'kafka.retention.time' = '1 d'");
        assertThat(done(() -> platform.tables().alter(order)).ddl()).isEqualTo(altered.ddl());
        assertThat(lab.control().effects(table, "TABLE_ALTERED")).isEqualTo(2);
    }

    @Test
    void finishedDdlOfAnotherEffectMakesRoomForTheSameName() {
        WorldTable first = create("CREATE TABLE `" + table + "` (`id` STRING)");
        DropTableOrder drop = new DropTableOrder(
                key(), statement, table, ObjectKind.TABLE, first.id(), first.topicId(), Optional.empty());
        assertThat(done(() -> platform.tables().drop(drop))).isEqualTo(Ending.DONE);

        WorldTable second = create("CREATE TABLE `" + table + "` (`id` STRING)");

        assertThat(second.topicId()).isNotEqualTo(first.topicId());
        assertThat(lab.control().effects(table, "TABLE_CREATED")).isEqualTo(2);
        assertThat(lab.control().effects(table, "TABLE_DROPPED")).isEqualTo(1);
    }

    @Test
    void aDdlThatIsRefusedSaysWhyAndLeavesNothing() {
        CreateTableOrder order = order(table, "CREATE TABLE `" + table + "` LIKE `no_such_table`", key());

        assertProblem(() -> done(() -> platform.tables().create(order)), PlatformProblem.SQL_REFUSED);
        assertThat(done(() -> platform.statements().find(statement).isEmpty()
                        ? Progress.done(true, "gone")
                        : Progress.waiting("still there")))
                .isTrue();
    }

    private WorldTable create(String ddl) {
        CreateTableOrder order = order(table, ddl, key());
        return done(() -> platform.tables().create(order));
    }

    private CreateTableOrder order(String name, String ddl, EffectKey key) {
        return new CreateTableOrder(key, statement, name, ddl, Map.of(), Optional.empty(), Optional.empty());
    }

    private EffectKey key() {
        steps++;
        return new EffectKey("rollout-" + table, "step-" + steps, 1);
    }

    private static <T> T done(Supplier<Progress<T>> order) {
        return Await.done(order, Patience.of(Duration.ofSeconds(60), Duration.ofMillis(25)));
    }

    private static <T> Progress<T> persistently(Supplier<Progress<T>> order) {
        try {
            return order.get();
        } catch (PlatformException e) {
            if (e.problem() == PlatformProblem.UNREACHABLE) {
                return Progress.waiting(e.getMessage());
            }
            throw e;
        }
    }

    private static void assertProblem(Runnable effect, PlatformProblem problem) {
        assertThatThrownBy(effect::run).isInstanceOfSatisfying(PlatformException.class, e -> assertThat(e.problem())
                .isEqualTo(problem));
    }
}
