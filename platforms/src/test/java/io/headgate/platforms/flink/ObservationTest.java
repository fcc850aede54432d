package io.headgate.platforms.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.StateVerdict;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Observation;
import io.headgate.platforms.Query;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.StateQuestion;
import io.headgate.platforms.contract.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A world of open-source Flink: own jobs exactly, foreign ones by their operators, and Flink's word on state. */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationTest {
    private final FlinkLab lab = FlinkLab.shared();
    private OpenSourceFlink platform;

    @BeforeAll
    void open() {
        platform = OpenSourceFlink.open(lab.inMemory());
    }

    @AfterAll
    void close() {
        platform.close();
    }

    @Test
    void aForeignJobIsKnownByItsSourcesAndSinksAndSaidToBeApproximate() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.create(source, scene.ddl(source, source, 1, ", 'scan.startup.mode' = 'earliest-offset'"));
        scene.table(sink, 1);
        String name = Names.fresh("foreign");
        platform.queries()
                .run(new Query(name, copy(sink, source), Map.of(), Optional.empty(), 1, Duration.ofSeconds(60)));

        WorldStatement seen = statement(observe(List.of()), name);
        assertThat(seen.phase()).isEqualTo(Phase.RUNNING);
        assertThat(seen.reads()).containsExactly(source);
        assertThat(seen.writes()).containsExactly(sink);
        assertThat(seen.labels()).containsEntry("headgate.approximate", "true");
        assertThat(seen.ownership()).isEmpty();
        assertThat(seen.sql()).isEmpty();
    }

    @Test
    void eachJobIsLookedAtOnce() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        scene.running(Names.fresh("dml"), sink, copy(sink, source), StartPoint.EARLIEST);
        observe(List.of());
        int before = lab.jobmanager().calls().size();
        World world = observe(List.of());
        List<String> calls = lab.jobmanager().calls().stream()
                .skip(before)
                .map(LossyProxy.Call::path)
                .filter(path -> !path.endsWith("/exceptions"))
                .toList();
        assertThat(world.statements()).isNotEmpty();
        assertThat(calls).containsExactly("/jobs/overview");
    }

    @Test
    void aTableOfACatalogInMemoryIsAskedForOnce() {
        new FlinkScene(platform).table(Names.table("src"), 1);
        World first = observe(List.of());
        int before = lab.gateway().calls().size();
        World second = observe(List.of());
        assertThat(second.tables()).isEqualTo(first.tables()).isNotEmpty();
        assertThat(lab.gateway().calls().stream().skip(before))
                .noneMatch(call -> call.body().contains("SHOW CREATE"));
    }

    /** The gateway shows one table at a time; everything else is asked once. */
    @Test
    void aLastingCatalogCostsALookAtEachTableAndNothingElseGrows() {
        try (OpenSourceFlink lasting = OpenSourceFlink.open(lab.persistent())) {
            FlinkScene scene = new FlinkScene(lasting);
            for (int number = 0; number < 100; number++) {
                scene.table(Names.table("many" + number), 1);
            }
            int gateway = lab.gateway().calls().size();
            int jobmanager = lab.jobmanager().calls().size();
            long begin = System.nanoTime();
            World world = lasting.observe(Observation.of("lab", Instant.EPOCH));
            int looks = lab.gateway().calls().size() - gateway;
            int jobs = lab.jobmanager().calls().size() - jobmanager;
            System.out.printf(
                    "observed %d tables of a lasting catalog: %d calls of the gateway, %d of the JobManager, %d ms%n",
                    world.tables().size(), looks, jobs, (System.nanoTime() - begin) / 1_000_000);
            assertThat(world.tables()).hasSizeGreaterThanOrEqualTo(100);
            assertThat(looks).isLessThanOrEqualTo(4 * world.tables().size() + 20);
            assertThat(jobs).isLessThanOrEqualTo(1 + 4 * world.statements().size());
        }
    }

    @Test
    void aWorldTellsTopicsRetentionRowsAndTheWordsOfTheProject() {
        FlinkScene scene = new FlinkScene(platform);
        String empty = Names.table("empty");
        String full = Names.table("full");
        scene.table(empty, 3);
        scene.table(full, 1);
        new Records(lab.bootstrap()).write(full, 0, 0, 1);
        World world = observe(List.of());
        assertThat(table(world, empty).rows()).isEqualTo(Rows.NONE);
        assertThat(table(world, full).rows()).isEqualTo(Rows.SOME);
        assertThat(table(world, full).topicId()).isPresent();
        assertThat(table(world, full).retention().milliseconds()).isPositive();
        assertThat(table(world, empty).shape().distribution())
                .hasValueSatisfying(
                        distribution -> assertThat(distribution.buckets()).isEqualTo(3));
        assertThat(platform.topics().list())
                .filteredOn(topic -> topic.name().equals(empty))
                .singleElement()
                .satisfies(topic -> assertThat(topic.partitions()).isEqualTo(3));
    }

    @Test
    void flinksOwnPlansSayWhetherStateFits() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.create(
                sink,
                "CREATE TABLE `" + sink + "` (`k` BIGINT, `n` BIGINT, PRIMARY KEY (`k`) NOT ENFORCED) WITH ("
                        + "'connector'='upsert-kafka','topic'='" + sink + "','key.format'='json','value.format'='json',"
                        + "'properties.bootstrap.servers'='" + lab.bootstrap() + "')");
        String sql = "INSERT INTO `" + sink + "` SELECT `v`, COUNT(*) FROM `" + source + "` WHERE `v` > 1 GROUP BY `v`";
        String name = Names.fresh("dml");
        scene.running(name, sink, sql, StartPoint.EARLIEST);
        World world = observe(List.of(
                question(name, sql.replace("> 1", "> 5")),
                question(name, sql.replace("COUNT(*)", "COUNT(*) + MAX(CHAR_LENGTH(`id`))")),
                question(name, "INSERT INTO nowhere SELECT 1")));
        assertThat(world.verdicts()).hasSize(3);
        assertThat(verdict(world, sql.replace("> 1", "> 5")).equal()).isTrue();
        assertThat(verdict(world, sql.replace("> 1", "> 5")).comparison()).contains("[state]");
        StateVerdict other = verdict(world, sql.replace("COUNT(*)", "COUNT(*) + MAX(CHAR_LENGTH(`id`))"));
        assertThat(other.equal()).isFalse();
        assertThat(other.comparison()).contains("- GroupAggregate").contains("+ GroupAggregate");
        assertThat(verdict(world, "INSERT INTO nowhere SELECT 1").comparison()).contains("cannot be compiled");
    }

    @Test
    void theLedgersWordOnOwnershipIsKept() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        String name = Names.fresh("dml");
        scene.running(name, sink, copy(sink, source), StartPoint.EARLIEST);
        Ownership ledger = new Ownership(sink, 4, Optional.empty(), true, java.util.Set.of(), Optional.of("_v2"));
        World world = platform.observe(new Observation(
                "lab",
                Instant.EPOCH,
                statement -> statement.equals(name) ? Optional.of(ledger) : Optional.empty(),
                table -> table.equals(sink),
                List.of()));
        Ownership seen = statement(world, name).ownership().orElseThrow();
        assertThat(seen.generation()).isEqualTo(4);
        assertThat(seen.current()).isTrue();
        assertThat(seen.additions()).containsExactly(Ownership.Addition.POSITION_HINTS);
        assertThat(table(world, sink).verified()).isTrue();
    }

    private World observe(List<StateQuestion> questions) {
        return platform.observe(
                new Observation("lab", Instant.EPOCH, statement -> Optional.empty(), table -> false, questions));
    }

    private static StateQuestion question(String statement, String sql) {
        return new StateQuestion(statement, sql, Map.of());
    }

    private static StateVerdict verdict(World world, String sql) {
        return world.verdicts().stream()
                .filter(verdict -> verdict.sqlDigest().equals(io.headgate.pipelines.json.Digest.of(sql)))
                .findFirst()
                .orElseThrow();
    }

    private static WorldStatement statement(World world, String name) {
        return world.statements().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static WorldTable table(World world, String name) {
        return world.tables().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String copy(String sink, String source) {
        return "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "`";
    }
}
