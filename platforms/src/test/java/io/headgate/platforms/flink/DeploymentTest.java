package io.headgate.platforms.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.Observation;
import io.headgate.platforms.Query;
import io.headgate.platforms.QueryResult;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.Stopped;
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

/**
 * What deployments do to the environment {@code lab-flink}, one after another: the plain gateway and JobManager of the lab, over its
 * catalog, with tables as a project for Confluent Cloud writes them.
 */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeploymentTest {
    private final FlinkLab lab = FlinkLab.shared();
    private final String source = Names.table("src");
    private final String sink = Names.table("snk");
    private final String totals = Names.table("tot");
    private final String name = Names.fresh("dml");
    private OpenSourceFlink platform;
    private FlinkScene scene;

    @BeforeAll
    void open() {
        platform = OpenSourceFlink.open(lab.persistent());
        scene = new FlinkScene(platform);
    }

    @AfterAll
    void close() {
        platform.close();
    }

    @Test
    void aPipelineIsDeployedChangedStoppedBehindOurBackAndMadeAgain() {
        scene.create(source, "CREATE TABLE `" + source + "` (`id` STRING, `v` BIGINT) DISTRIBUTED INTO 2 BUCKETS");
        scene.create(
                sink,
                "CREATE TABLE `" + sink + "` (`id` STRING, `v` BIGINT) DISTRIBUTED INTO 1 BUCKETS"
                        + " WITH ('changelog.mode' = 'append')");
        scene.create(
                totals,
                "CREATE TABLE `" + totals + "` (`k` BIGINT, `n` BIGINT, PRIMARY KEY (`k`) NOT ENFORCED)"
                        + " DISTRIBUTED BY HASH(`k`) INTO 1 BUCKETS WITH ('changelog.mode' = 'upsert')");
        produce(0, 5);
        Started stateless = scene.running(name, sink, copy("`v` >= 0"), StartPoint.EARLIEST);
        Started stateful = scene.running(name + "-sum", totals, count(), StartPoint.EARLIEST);
        assertThat(ids(5)).hasSize(5);

        World first = observed();
        assertThat(observed()).usingRecursiveComparison().ignoringFields("at").isEqualTo(first);
        assertThat(statement(first, name).ownership()).isPresent();
        assertThat(statement(first, name).sql()).isEqualTo(copy("`v` >= 0"));

        Stopped stopped = scene.stop(stateless);
        assertThat(stopped.positions())
                .allMatch(SourcePosition::resolves)
                .extracting(SourcePosition::table)
                .containsExactly(source);
        produce(5, 8);
        Started replacement = scene.running(name + "-2", sink, copy("`v` >= 1"), StartPoint.after(name, stopped));
        assertThat(ids(8)).hasSize(8).doesNotHaveDuplicates();

        stopBehindOurBack(replacement.statement().uid());
        scene.awaitPhase(name + "-2", Phase.STOPPED);
        produce(8, 10);
        ResumeOrder resume = new ResumeOrder(
                scene.key(), name + "-2", replacement.statement().uid(), Optional.empty());
        platform.statements().resume(resume);
        assertThat(platform.statements().resume(resume).name()).isEqualTo(name + "-2");
        scene.awaitPhase(name + "-2", Phase.RUNNING);
        assertThat(ids(10)).hasSize(10).doesNotHaveDuplicates();

        scene.stop(stateful);
        WorldTable old = platform.tables().find(totals).orElseThrow();
        DropTableOrder drop = new DropTableOrder(
                scene.key(), "drop-" + totals, totals, old.kind(), old.id(), old.topicId(), Optional.empty());
        scene.done(() -> platform.tables().drop(drop));
        WorldTable made = scene.create(totals, old.ddl());
        assertThat(made.topicId()).isPresent().isNotEqualTo(old.topicId());
        scene.running(name + "-sum-2", totals, count(), StartPoint.EARLIEST);
        assertThat(query("SELECT `n` FROM `" + totals + "`", 1).rows())
                .extracting(row -> row.values().get(0))
                .contains("1");
    }

    private String copy(String condition) {
        return "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "` WHERE " + condition
                + " OR `v` IS NULL";
    }

    private String count() {
        return "INSERT INTO `" + totals + "` SELECT `v`, COUNT(*) FROM `" + source + "` GROUP BY `v`";
    }

    private void produce(int from, int to) {
        new FlinkSubject(platform, true).produce(source, from, to);
    }

    private void stopBehindOurBack(String job) {
        query("STOP JOB '" + job + "' WITH SAVEPOINT", 1);
    }

    private List<String> ids(int atMost) {
        return query("SELECT `id` FROM `" + sink + "`", atMost).rows().stream()
                .map(row -> String.valueOf(row.values().get(0)))
                .toList();
    }

    private QueryResult query(String sql, int rows) {
        return platform.queries()
                .run(new Query(Names.fresh("query"), sql, Map.of(), Optional.empty(), rows, Duration.ofSeconds(30)));
    }

    private World observed() {
        return platform.observe(Observation.of("lab-flink", Instant.EPOCH));
    }

    private static WorldStatement statement(World world, String name) {
        return world.statements().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
