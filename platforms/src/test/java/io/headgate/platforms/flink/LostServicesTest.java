package io.headgate.platforms.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Health;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import io.headgate.platforms.Started;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.flink.http.JsonService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sessions expire, JobManagers die and forget, records are malformed: the platform says so or goes on. */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostServicesTest {
    private static final Pattern SESSION = Pattern.compile("/v2/sessions/([0-9a-f-]{36})/");

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
    void anExpiredSessionIsReplacedByOneThatKnowsAllTables() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        JsonService gateway =
                new JsonService("the SQL Gateway", "gateway", lab.gateway().address());
        assertThat(sessions()).isNotEmpty();
        sessions().forEach(session -> gateway.delete("/v2/sessions/" + session));

        scene.running(Names.fresh("dml"), sink, copy(sink, source), StartPoint.EARLIEST);
        assertThat(platform.tables().find(source)).isPresent();
    }

    private List<String> sessions() {
        return lab.gateway().calls().stream()
                .map(call -> SESSION.matcher(call.path()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void aDeadJobManagerIsNamedWithItsSettingAndNothingIsLostByIt() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        Started started = scene.running(Names.fresh("dml"), sink, copy(sink, source), StartPoint.EARLIEST);
        StopOrder stop = new StopOrder(
                scene.key(), started.statement().name(), started.statement().uid());
        platform.statements().stop(stop);
        lab.jobmanager().dead(true);
        try {
            assertThatThrownBy(() -> platform.statements().stop(stop))
                    .isInstanceOfSatisfying(PlatformException.class, e -> {
                        assertThat(e.problem()).isEqualTo(PlatformProblem.UNREACHABLE);
                        assertThat(e.remedy()).contains("'jobmanager'");
                    });
        } finally {
            lab.jobmanager().dead(false);
        }
        assertThat(scene.done(() -> platform.statements().stop(stop)).positions())
                .hasSize(1);
    }

    /** The stop may win over the cancellation; that the cancellation is lost makes it win for certain. */
    @Test
    void aStatementThatStopsWhileItIsDeletedIsGoneAllTheSame() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        String name = Names.fresh("dml");
        Started started = scene.running(name, sink, copy(sink, source), StartPoint.EARLIEST);
        String uid = started.statement().uid();
        platform.statements().stop(new StopOrder(scene.key(), name, uid));
        lab.jobmanager().ignore(call -> call.method().equals("PATCH"));
        DeleteOrder delete = new DeleteOrder(scene.key(), name, uid);
        assertThat(scene.<Ending>done(() -> platform.statements().delete(delete)))
                .isEqualTo(Ending.DONE);
        assertThat(platform.statements().find(name)).isEmpty();
        assertThat(scene.<Ending>done(() -> platform.statements().delete(delete)))
                .isEqualTo(Ending.FOUND_GONE);
    }

    @Test
    void aStoppedStatementIsShownAndResumedAfterTheJobManagerForgotItsJob() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        records.write(source, 0, 0, 5);
        String name = Names.fresh("dml");
        Started started = scene.running(name, sink, copy(sink, source), StartPoint.EARLIEST);
        assertThat(records.read(sink, 1, 5, Duration.ofSeconds(60))).hasSize(5);
        Stopped stopped = scene.stop(started);
        lab.jobmanager().forget(started.statement().uid());

        WorldStatement seen = platform.statements().find(name).orElseThrow();
        assertThat(seen.phase()).isEqualTo(Phase.STOPPED);
        assertThat(seen.positions()).isEqualTo(stopped.positions());
        assertThat(seen.sql()).contains(sink);
        assertThat(seen.ownership()).isPresent();
        records.write(source, 0, 5, 8);
        platform.statements()
                .resume(new ResumeOrder(scene.key(), name, started.statement().uid(), Optional.empty()));
        scene.awaitPhase(name, Phase.RUNNING);
        assertThat(records.read(sink, 1, 8, Duration.ofSeconds(60))).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void aStatementThatFailsOverARecordTellsWhy() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        String name = Names.fresh("dml");
        scene.running(name, sink, copy(sink, source), StartPoint.EARLIEST);
        records.writeTexts(source, 0, List.of("this is no JSON"));
        scene.awaitPhase(name, Phase.FAILED);
        Health health = platform.statements().health(name).orElseThrow();
        assertThat(health.statement().problem())
                .hasValueSatisfying(problem -> assertThat(problem).isNotBlank().doesNotContain("\n"));
        assertThat(health.exceptions()).isNotEmpty();
        assertThatThrownBy(() -> platform.statements()
                        .stop(new StopOrder(
                                scene.key(), name, health.statement().uid())))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.problem()).isEqualTo(PlatformProblem.NO_POSITIONS));
    }

    @Test
    void theNextEpochKeepsTheJobThatAnEarlierOneStarted() {
        FlinkScene scene = new FlinkScene(platform);
        String source = Names.table("src");
        String sink = Names.table("snk");
        scene.table(source, 1);
        scene.table(sink, 1);
        StartOrder first = scene.order(Names.fresh("dml"), sink, copy(sink, source), StartPoint.EARLIEST);
        String uid = platform.statements().start(first).statement().uid();
        EffectKey next = new EffectKey(first.key().rollout(), first.key().step(), 2);
        StartOrder again = new StartOrder(
                next, first.name(), sink, 1, first.sql(), Map.of(), Optional.empty(), StartPoint.EARLIEST);
        assertThat(platform.statements().start(again).statement().uid()).isEqualTo(uid);
    }

    @Test
    void withoutAStoreStatementsStopAndPositionsAreSaidToBeUnknown() {
        try (OpenSourceFlink poor =
                OpenSourceFlink.open(lab.settings(lab.inMemory().home(), "s3://nowhere/savepoints"))) {
            assertThat(poor.capabilities().carryOver()).isFalse();
            assertThat(poor.capabilities().restoreState()).isFalse();
            assertThat(poor.limitations()).singleElement().satisfies(why -> assertThat(why)
                    .contains("s3"));
            assertThat(poor.statements().list(StatementFilter.ALL)).isNotNull();
        }
    }

    private static String copy(String sink, String source) {
        return "INSERT INTO `" + sink + "` SELECT `id`, `v` FROM `" + source + "`";
    }
}
