package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the golden table hold for the project in {@code examples/graph14} as well, read from its files. */
class GoldenRowsOnTheExampleTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "graph14");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path copy;

    @SuppressWarnings("NullAway.Init")
    private Snapshot graph;

    @BeforeEach
    void readTheExample() {
        graph = read(EXAMPLE);
    }

    private static Snapshot read(Path root) {
        return SnapshotBuilder.build(ProjectScanner.scan(root, new FlinkSqlReader()::read));
    }

    /** The example with more text at the end of a table's DML. */
    private Snapshot edited(String table, String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(EXAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(
                        target,
                        file.getFileName().toString().equals("dml." + table + ".sql")
                                ? changed(Files.readString(file), from, to)
                                : Files.readString(file));
            }
        }
        return read(copy);
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    private Plan all(RequestBuilder request) {
        return all(graph, request);
    }

    private Plan all(Snapshot project, RequestBuilder request) {
        return PlanFixture.plan(project, PlanFixture.all(graph), request);
    }

    private Plan running(String tables, RequestBuilder request) {
        return PlanFixture.plan(graph, PlanFixture.running(graph, tables), request);
    }

    @Test
    void rows01To06CreateWhatIsMissingAndNothingElse() {
        assertThat(actions(running("", deploy("f"))))
                .isEqualTo("src_x:CREATE src_y:CREATE x:CREATE y:CREATE z:CREATE d:CREATE f:CREATE");
        assertThat(all(deploy("f")).empty()).isTrue();
        assertThat(actions(all(deploy("f").restart()))).isEqualTo("f:BOUNCE");
        assertThat(actions(running("src_x src_y src_a src_b x y z a b c e p", deploy("f"))))
                .isEqualTo("d:CREATE f:CREATE");
        assertThat(actions(running("src_x x src_b b", deploy("f").mayStartDescendants())))
                .isEqualTo("src_y:CREATE y:CREATE z:CREATE c:CREATE d:CREATE e:CREATE f:CREATE p:CREATE");
        assertThat(actions(running("src_x x z src_y y", deploy("e"))))
                .isEqualTo("src_b:CREATE b:CREATE c:CREATE e:CREATE");
    }

    @Test
    void row07ForceZNeedsDescendants() {
        Plan plan = all(deploy("z").force());
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.NEEDS_DESCENDANTS);
        assertThat(plan.blockers().get(0).tables()).containsExactly("c", "d", "p");
    }

    @Test
    void rows08And09ReplaceWhatReadsAndLeaveTheRest() {
        Plan row08 = all(deploy("z").force().mayStartDescendants());
        assertThat(actions(row08)).isEqualTo("z:RECREATE c:REPLAY d:REPLAY p:REPLAY");
        assertThat(row08.blockers()).isEmpty();
        assertThat(row08.unchanged()).contains("e", "f");
        Plan row09 = all(deploy("z").force().forceAncestors().mayStartDescendants());
        assertThat(row09.blockers()).isEmpty();
        assertThat(actions(row09).split(" "))
                .containsExactlyInAnyOrder(
                        "src_x:RECREATE",
                        "src_y:RECREATE",
                        "x:RECREATE",
                        "y:RECREATE",
                        "z:RECREATE",
                        "a:REPLAY",
                        "c:REPLAY",
                        "d:REPLAY",
                        "p:REPLAY");
    }

    @Test
    void row10DeploysTheProduct() {
        assertThat(actions(running(
                        "z x y src_x src_y", new RequestBuilder(PlanKind.DEPLOY).selectors(Selectors.product("p2")))))
                .isEqualTo("d:CREATE f:CREATE p:CREATE src_a:CREATE a:CREATE src_b:CREATE b:CREATE c:CREATE e:CREATE");
    }

    @Test
    void rows11And12RemoveOnlyWhatNobodyReads() {
        assertThat(all(undeploy("z")).blockers())
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.LIVE_READER_OUTSIDE_PLAN);
        assertThat(actions(all(undeploy("e").withAncestors()))).isEqualTo("src_b:DROP b:DROP c:DROP e:DROP");
    }

    @Test
    void row13CarriesTheStatelessFilterOver() throws IOException {
        Snapshot changed = edited("y", "celsius IS NOT NULL", "celsius > 0");
        assertThat(actions(all(changed, deploy("y")))).isEqualTo("y:CARRY_OVER");
    }

    @Test
    void row14ReplaysTheJoinInPlace() throws IOException {
        Snapshot changed = edited("z", "y.x_id = x.x_id", "y.x_id = x.x_id AND y.celsius > 0");
        Plan plan = all(changed, deploy("z").inPlace());
        assertThat(actions(plan)).isEqualTo("z:REPLAY");
        assertThat(plan.warnings()).extracting(Warning::code).contains(WarningCode.STALE_KEYS);
    }

    @Test
    void row15MakesTheLastTableAgain() throws IOException {
        Snapshot changed = edited("p", "' ('", "' - ('");
        assertThat(actions(all(changed, deploy("p")))).isEqualTo("p:RECREATE");
        assertThat(actions(all(changed, deploy("p").inPlace()))).isEqualTo("p:REPLAY");
    }

    @Test
    void row16FindsNothingToDoWhereThatHasLed() throws IOException {
        Snapshot changed = edited("y", "celsius IS NOT NULL", "celsius > 0");
        assertThat(PlanFixture.plan(changed, PlanFixture.all(changed), deploy("y"))
                        .empty())
                .isTrue();
    }

    @Test
    void row17BlocksOnlyWhatIsRebuiltFromTheShortLivedSource() {
        World world = Worlds.retention(PlanFixture.all(graph), rawOf("src_x"), Retention.of(Duration.ofDays(7)));
        assertThat(PlanFixture.plan(graph, world, deploy("z").force().mayStartDescendants())
                        .blockers())
                .isEmpty();
        Plan blocked = PlanFixture.plan(
                graph, world, deploy("x").force().forceAncestors().mayStartDescendants());
        assertThat(blocked.blockers()).extracting(Blocker::code).containsOnly(BlockerCode.NOT_REPLAYABLE);
    }

    private String rawOf(String source) {
        List<String> parents = graph.tables().stream()
                .filter(table -> table.name().equals(source))
                .findFirst()
                .orElseThrow()
                .parents();
        return parents.get(0);
    }
}
