package io.headgate.pipelines.plan;

import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.golden.Golden;
import io.headgate.pipelines.plan.print.PlanText;
import io.headgate.pipelines.report.Style;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.request.StartFrom;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every selector and every option that a plan knows, on {@code examples/graph14}, as the plan is printed. */
class SelectorsAndOptionsTest {
    private static final String HALF = "src_x src_y src_b x y z b c";
    private static final Snapshot GRAPH = SnapshotBuilder.build(
            ProjectScanner.scan(Path.of("..", "examples", "graph14"), new FlinkSqlReader()::read));

    /**
     * A request on what runs.
     *
     * @param name of the golden file
     */
    private record Case(String name, World world, RequestBuilder request) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case onAll(String name, RequestBuilder request) {
        return new Case(name, PlanFixture.all(GRAPH), request);
    }

    private static Case onHalf(String name, RequestBuilder request) {
        return new Case(name, PlanFixture.running(GRAPH, HALF), request);
    }

    static Stream<Case> selectors() {
        return Stream.of(
                onHalf("table", deploy("d")),
                onHalf("tables", deploy("a", "p")),
                onHalf("glob", deploy("src_*")),
                onHalf("product-name", deploy().selectors(Selectors.product("p2"))),
                onHalf("dir", selecting(Optional.of("pipelines/facts"), List.of(), List.of(), List.of())),
                onHalf("table-list", selecting(Optional.empty(), List.of("e", "f"), List.of(), List.of())),
                onHalf(
                        "exclude-table-list",
                        selecting(Optional.of("pipelines/facts"), List.of(), List.of("e", "p"), List.of())),
                onHalf("changed-since", selecting(Optional.empty(), List.of(), List.of(), List.of("c", "e"))),
                onHalf("all", deploy().selectors(Selectors.ALL)));
    }

    static Stream<Case> optionsOfDeploy() {
        return Stream.of(
                onAll("force", deploy("p").force()),
                onAll("force-needs-descendants", deploy("c").force()),
                onAll("may-start-descendants", deploy("c").force().mayStartDescendants()),
                onAll("force-ancestors", deploy("c").force().forceAncestors().mayStartDescendants()),
                onAll("restart", deploy("src_x", "z").restart()),
                onHalf("dml-only", deploy("e").dmlOnly()),
                onAll("dml-only-restart", deploy("e").dmlOnly().restart()),
                onHalf("compute-pool-id", deploy("e").computePool("lfcp-9")),
                onAll("allow-data-loss", deploy("e").force().allowDataLoss("e")),
                onAll("in-place", deploy("e").inPlace()),
                onAll("keep-state", deploy("e").keepState()),
                onHalf("start-from", deploy("e").startFrom(StartFrom.parse("latest"))),
                onHalf("gate-running", deploy("f").gate(Policies.Gate.RUNNING)),
                onHalf("gate-caught-up", deploy("f").gate(Policies.Gate.CAUGHT_UP)),
                onHalf("cross-product-deployment", deploy("f").crossProduct()));
    }

    static Stream<Case> optionsOfUndeploy() {
        return Stream.of(
                onAll("undeploy", undeploy("e")),
                onAll("undeploy-with-ancestors", undeploy("e").withAncestors()),
                onAll("undeploy-with-descendants", undeploy("z").withDescendants()),
                onAll("undeploy-with-both", undeploy("z").withAncestors().withDescendants()),
                onHalf("undeploy-what-is-not-there", undeploy("e")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"selectors", "optionsOfDeploy", "optionsOfUndeploy"})
    void thePlanIsPrintedAsItAlwaysWas(Case asked) {
        Plan plan = PlanFixture.plan(GRAPH, asked.world(), asked.request());
        Golden.assertMatches(
                SelectorsAndOptionsTest.class,
                "graph14-" + asked.name() + ".txt",
                new PlanText(Style.PLAIN, 130).print(plan));
    }

    private static RequestBuilder selecting(
            Optional<String> dir, List<String> listed, List<String> excluded, List<String> changed) {
        return deploy().selectors(new Selectors(
                List.of(),
                List.of(),
                dir,
                listed,
                excluded,
                changed.isEmpty() ? Optional.empty() : Optional.of("main"),
                changed,
                false));
    }
}
