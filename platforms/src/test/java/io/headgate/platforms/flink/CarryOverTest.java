package io.headgate.platforms.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.contract.Gap;
import io.headgate.platforms.contract.Names;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Positions go over to a replacement while records keep coming, whatever the parallelism and however many sources. */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarryOverTest {
    private final FlinkLab lab = FlinkLab.shared();
    private final Records records = new Records(lab.bootstrap());
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
    void withAProducerRunningNothingIsLostAndNothingComesTwice() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 3);
        scene.table(sink, 1);
        String sql = "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "`";
        String name = Names.fresh("dml");
        Started running = scene.running(name, sink, sql, StartPoint.EARLIEST);
        int written;
        try (Records.Stream stream = records.stream(source, 3)) {
            assertThat(records.read(sink, 1, 500, Duration.ofSeconds(60))).hasSizeGreaterThanOrEqualTo(500);
            for (int generation = 2; generation <= 4; generation++) {
                Gap gap = new Gap();
                Stopped stopped = scene.stop(running);
                gap.stopped();
                String next = name + "-" + generation;
                running = platform.statements()
                        .start(scene.order(next, sink, sql + " WHERE `v` >= 0", StartPoint.after(name, stopped)));
                gap.accepted();
                scene.awaitPhase(next, Phase.RUNNING);
                System.out.println(gap.running() + "; " + stream.written() + " records");
            }
            written = stream.written();
        }
        List<String> rows = records.read(sink, 1, written, Duration.ofSeconds(60));
        System.out.printf(
                "%d records written, %d lost, %d duplicated%n",
                written, written - new TreeSet<>(rows).size(), rows.size() - new TreeSet<>(rows).size());
        assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(written);
    }

    @Test
    void positionsOfSeveralTopicsAreReadAtAnyParallelism() {
        FlinkScene scene = new FlinkScene(platform);
        String left = Names.table("left");
        String right = Names.table("right");
        String sink = Names.table("snk");
        String view = Names.table("view");
        scene.table(left, 3);
        scene.table(right, 2);
        scene.table(sink, 1);
        scene.create(view, "CREATE VIEW `" + view + "` AS SELECT `id`, `v` FROM `" + right + "`");
        records.write(left, 0, 0, 4);
        records.write(left, 2, 4, 9);
        String sql = "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + left
                + "` /*+ OPTIONS('scan.startup.mode'='earliest-offset') */ UNION ALL SELECT `id`, `v` FROM `" + right
                + "` /*+ OPTIONS('scan.startup.mode'='latest-offset') */";
        StartOrder order = new StartOrder(
                scene.key(),
                Names.fresh("dml"),
                sink,
                1,
                sql,
                Map.of("parallelism.default", "2"),
                Optional.empty(),
                StartPoint.EARLIEST);
        records.write(right, 1, 9, 16);
        Started started = platform.statements().start(order);
        scene.awaitPhase(order.name(), Phase.RUNNING);
        assertThat(started.additions()).isEmpty();
        assertThat(records.read(sink, 1, 9, Duration.ofSeconds(60))).hasSize(9);

        assertThat(scene.stop(started).positions())
                .extracting(SourcePosition::table, SourcePosition::offsets)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(left, Map.of(0, 4L, 1, 0L, 2, 5L)),
                        org.assertj.core.groups.Tuple.tuple(right, Map.of(0, 0L, 1, 7L)));
    }

    @Test
    void latestAndTimestampAndEarliestBeginWhereTheySay() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        scene.table(source, 1);
        records.write(source, 0, 0, 5);
        assertThat(rowsOf(scene, source, StartAt.EARLIEST)).hasSize(6);
        assertThat(rowsOf(scene, source, new StartAt(StartAt.Kind.TIMESTAMP, "2001-01-01T00:00:00Z")))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(rowsOf(scene, source, new StartAt(StartAt.Kind.LATEST, ""))).hasSize(1);
    }

    private List<String> rowsOf(FlinkScene scene, String source, StartAt at) {
        String sink = Names.table("snk");
        scene.table(sink, 1);
        Started started = scene.running(
                Names.fresh("dml"),
                sink,
                "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "`",
                new StartPoint(at, List.of(), Optional.empty()));
        assertThat(started.additions()).hasSize(1);
        if (at.kind() == StartAt.Kind.LATEST) {
            // Whether it has taken its place at the end is told by nothing but its checkpoints.
            scene.done(() -> platform.statements()
                    .health(started.statement().name())
                    .flatMap(health -> health.checkpoint())
                    .map(at2 -> io.headgate.platforms.Progress.done(at2, "checkpoint"))
                    .orElse(io.headgate.platforms.Progress.waiting("no checkpoint yet")));
        }
        records.write(source, 0, 100, 101);
        List<String> rows = records.read(sink, 1, at.kind() == StartAt.Kind.LATEST ? 1 : 6, Duration.ofSeconds(60));
        scene.stop(started);
        return rows;
    }

    @Test
    void aReplacementGoesOnWithTheStateOfTheOldOne() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.create(
                sink,
                "CREATE TABLE `" + sink + "` (`k` BIGINT, `n` BIGINT, PRIMARY KEY (`k`) NOT ENFORCED) WITH ("
                        + "'connector'='upsert-kafka','topic'='" + sink + "','key.format'='json','value.format'='json',"
                        + "'properties.bootstrap.servers'='" + lab.bootstrap() + "')");
        String sql = "INSERT INTO `" + sink + "` SELECT `v` / 1000, COUNT(*) FROM `" + source + "` GROUP BY `v` / 1000";
        String name = Names.fresh("dml");
        records.write(source, 0, 0, 10);
        Started old = scene.running(name, sink, sql, StartPoint.EARLIEST);
        assertThat(records.read(sink, 1, 10, Duration.ofSeconds(60)).toString()).contains("\"n\":10");
        Stopped stopped = scene.stop(old);
        records.write(source, 0, 10, 15);
        scene.running(name + "-2", sink, sql, FlinkScene.stateOf(name, stopped));
        assertThat(records.read(sink, 1, 15, Duration.ofSeconds(60)).toString()).contains("\"n\":15");
    }

    @Test
    void aRestoreThatDoesNotFitLeavesAFailedJobThatTellsWhyAndNeedsTheNextEpoch() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        String name = Names.fresh("dml");
        String sql = "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "`";
        Stopped stopped = scene.stop(scene.running(name, sink, sql, StartPoint.EARLIEST));
        String join = "INSERT INTO `" + sink + "` SELECT a.`id`, b.`v` FROM `" + source
                + "` /*+ OPTIONS('scan.startup.mode'='earliest-offset') */ a JOIN `" + source
                + "` /*+ OPTIONS('scan.startup.mode'='earliest-offset') */ b ON a.`id` = b.`id`";
        StartOrder unfit = scene.order(name + "-2", sink, join, FlinkScene.stateOf(name, stopped));
        assertThat(refusal(unfit)).contains("savepoint");
        assertThat(refusal(unfit)).contains("failed");
        EffectKey next = new EffectKey(unfit.key().rollout(), unfit.key().step(), 2);
        StartOrder again =
                new StartOrder(next, unfit.name(), sink, 1, join, Map.of(), Optional.empty(), StartPoint.EARLIEST);
        assertThat(platform.statements().start(again).statement().uid()).isEqualTo(next.hex());
    }

    private String refusal(StartOrder order) {
        try {
            platform.statements().start(order);
            return "taken";
        } catch (PlatformException e) {
            return e.problem() + " " + e.getMessage();
        }
    }
}
