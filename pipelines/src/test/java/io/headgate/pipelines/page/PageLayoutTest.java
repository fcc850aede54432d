package io.headgate.pipelines.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.page.PageLayout.Box;
import io.headgate.pipelines.page.PageLayout.Strip;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageLayoutTest {
    static Stream<SnapshotFixture> projects() {
        return Stream.of(
                SnapshotFixture.project("empty"),
                SnapshotFixture.project("one").layer("facts", "alone"),
                SnapshotFixture.project("flat").layer("", "a b c").edges("a>b b>c a>c raw>a"),
                SnapshotFixture.project("backwards")
                        .layer("facts", "f")
                        .layer("sources", "s t")
                        .edges("f>s s>t t>f"),
                SnapshotFixture.project("cycles").layer("facts", "a b c d").edges("a>b b>a a>a c>d d>c b>c"),
                SampleSnapshots.p2(),
                SampleSnapshots.customer360(),
                SampleSnapshots.random(40, 1),
                SampleSnapshots.random(150, 2),
                SampleSnapshots.random(2_000, 3));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void noTwoNodesOverlap(SnapshotFixture project) {
        assertNoOverlap(PageLayout.of(SamplePages.of(project.snapshot())));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void everyNodeStandsInTheStripOfItsLayer(SnapshotFixture project) {
        GraphPage page = SamplePages.of(project.snapshot());
        PageLayout layout = PageLayout.of(page);
        Map<String, Strip> strips =
                layout.strips().stream().collect(Collectors.toMap(Strip::layer, Function.identity()));

        assertThat(layout.strips()).extracting(Strip::layer).isEqualTo(page.layers());
        assertThat(layout.strips()).isSortedAccordingTo(Comparator.comparingInt(Strip::x));
        assertThat(page.nodes()).allSatisfy(node -> {
            Box box = layout.boxes().get(node.id());
            Strip strip = strips.get(node.layer());
            assertThat(box.x()).isGreaterThanOrEqualTo(strip.x());
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(strip.x() + strip.width());
            assertThat(box.y()).isNotNegative();
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(layout.height());
        });
    }

    @ParameterizedTest
    @MethodSource("projects")
    void everyLineRunsFromTheSideOfOneNodeToTheSideOfTheOther(SnapshotFixture project) {
        GraphPage page = SamplePages.of(project.snapshot());
        PageLayout layout = PageLayout.of(page);

        assertThat(layout.routes()).hasSameSizeAs(page.edges());
        for (int i = 0; i < page.edges().size(); i++) {
            List<Integer> points = layout.routes().get(i);
            assertTouches(
                    points.get(0),
                    points.get(1),
                    layout.boxes().get(page.edges().get(i).from()));
            assertTouches(
                    points.get(points.size() - 2),
                    points.get(points.size() - 1),
                    layout.boxes().get(page.edges().get(i).to()));
        }
    }

    @Test
    void aTableStandsToTheRightOfWhatItReadsInItsLayer() {
        PageLayout layout = PageLayout.of(SamplePages.of(SampleSnapshots.p2().snapshot()));

        assertThat(layout.boxes().get("x").x())
                .isLessThan(layout.boxes().get("z").x());
        assertThat(layout.boxes().get("z").x())
                .isLessThan(layout.boxes().get("d").x());
        assertThat(layout.boxes().get("raw_x").x())
                .isLessThan(layout.boxes().get("src_x").x());
    }

    @Test
    void noLineRunsThroughANode() {
        GraphPage page = SamplePages.of(SampleSnapshots.random(60, 4).snapshot());
        PageLayout layout = PageLayout.of(page);

        for (List<Integer> points : layout.routes()) {
            for (int i = 4; i < points.size(); i += 4) {
                Box level = new Box(points.get(i - 2), points.get(i - 1), points.get(i) - points.get(i - 2), 1);
                assertThat(layout.boxes().values()).noneMatch(level::overlaps);
            }
        }
    }

    @Test
    void theSameProjectIsAlwaysLaidOutTheSameWay() {
        GraphPage page = SamplePages.of(SampleSnapshots.random(80, 5).snapshot());

        assertThat(PageLayout.of(page)).isEqualTo(PageLayout.of(page));
    }

    @Test
    @Tag("heavy")
    void thousandsOfTablesDoNotOverlapEither() {
        assertNoOverlap(
                PageLayout.of(SamplePages.of(SampleSnapshots.random(1_000, 7).snapshot())));
        assertNoOverlap(
                PageLayout.of(SamplePages.of(SampleSnapshots.random(10_000, 7).snapshot())));
    }

    /** Nodes of one column side by side in height, columns side by side in width. */
    private static void assertNoOverlap(PageLayout layout) {
        List<Box> boxes = new ArrayList<>(layout.boxes().values());
        boxes.sort(Comparator.comparingInt(Box::x).thenComparingInt(Box::y));
        for (int i = 1; i < boxes.size(); i++) {
            Box a = boxes.get(i - 1);
            Box b = boxes.get(i);
            assertThat(a.overlaps(b)).as("%s and %s", a, b).isFalse();
            assertThat(a.x() == b.x() || a.x() + a.width() < b.x())
                    .as("columns of %s and %s", a, b)
                    .isTrue();
        }
    }

    private static void assertTouches(int x, int y, Box box) {
        assertThat(x).isIn(box.x(), box.x() + box.width());
        assertThat(y).isBetween(box.y(), box.y() + box.height());
    }
}
