package io.headgate.platforms.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.contract.ContractSubject.Action;
import io.headgate.platforms.contract.Names;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The sample that every check runs: one life of a statement on a real cluster, each answer lost once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSourceFlinkTest {
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
    void aStatementIsReplacedOnceWithNothingLostAndNothingTwiceThoughEachAnswerIsLost() {
        FlinkScene scene = new FlinkScene(platform);
        FlinkSubject subject = new FlinkSubject(platform, false);
        Records records = new Records(lab.bootstrap());
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 2);
        scene.table(sink, 1);
        String sql = "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "`";
        String old = Names.fresh("dml");
        records.write(source, 0, 0, 10);
        records.write(source, 1, 10, 30);

        int lost = lab.gateway().lost() + lab.jobmanager().lost();
        subject.loseAnswer(Action.START, old);
        StartOrder order = scene.order(old, sink, sql, StartPoint.EARLIEST);
        Started started = Again.until(() -> platform.statements().start(order));
        scene.awaitPhase(old, Phase.RUNNING);
        assertThat(records.read(sink, 1, 30, Duration.ofSeconds(60))).hasSize(30);
        subject.loseAnswer(Action.STOP, old);
        StopOrder stop = new StopOrder(scene.key(), old, started.statement().uid());
        Stopped stopped =
                Again.until(() -> scene.done(() -> platform.statements().stop(stop)));
        records.write(source, 0, 30, 35);
        String replacement = old + "-2";
        scene.running(replacement, sink, sql, StartPoint.after(old, stopped));

        assertThat(stopped.positions())
                .extracting(SourcePosition::table, SourcePosition::offsets)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(source, Map.of(0, 10L, 1, 20L)));
        assertThat(records.read(sink, 1, 35, Duration.ofSeconds(60)))
                .hasSize(35)
                .satisfies(rows -> assertThat(new TreeSet<>(rows)).hasSize(35));
        assertThat(lab.gateway().lost() + lab.jobmanager().lost() - lost).isEqualTo(2);
        assertThat(subject.effects(old)).isEqualTo(2);
    }
}
