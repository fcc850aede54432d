package io.headgate.pipelines.report;

import io.headgate.pipelines.golden.Golden;
import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class GoldenReportTest {
    private final HierarchyReport z = ofTable(SampleSnapshots.p2().snapshot(), "z");
    private final HierarchyReport customer360 =
            ofProject(SampleSnapshots.customer360().snapshot());
    private final HierarchyReport odd = ofProject(oddNames());

    @Test
    void theTreeOfATableShowsWhatItReadsAndWhatReadsIt() {
        Golden.assertMatches(getClass(), "z.tree.txt", ReportText.tree(z, Style.PLAIN));
    }

    @Test
    void theColouredTreeUsesTheTerminalsOwnColours() {
        Golden.assertMatches(getClass(), "z.tree.ansi.txt", ReportText.tree(z, Style.ANSI));
    }

    @Test
    void theTreeOfAProjectBeginsAtWhatReadsNothing() {
        Golden.assertMatches(getClass(), "customer360.tree.txt", ReportText.tree(customer360, Style.PLAIN));
    }

    @Test
    void theTreeOfOddNamesKeepsToItsLines() {
        Golden.assertMatches(getClass(), "odd.tree.txt", ReportText.tree(odd, Style.PLAIN));
    }

    @Test
    void theSimpleReportIsAListOfNames() {
        Golden.assertMatches(getClass(), "z.simple.txt", ReportText.simple(z));
    }

    @Test
    void theJsonDocumentHasTheDocumentedShape() {
        Golden.assertMatches(getClass(), "z.json", ReportDocument.of(z).json());
    }

    @Test
    void theYamlDocumentHasTheSameShape() {
        Golden.assertMatches(getClass(), "z.yaml", ReportDocument.of(z).yaml());
    }

    @Test
    void dotGroupsTablesByLayer() {
        Golden.assertMatches(getClass(), "customer360.dot", DotText.render(customer360));
    }

    @Test
    void dotEscapesOddNames() {
        Golden.assertMatches(getClass(), "odd.dot", DotText.render(odd));
    }

    @Test
    void mermaidGroupsTablesByLayer() {
        Golden.assertMatches(getClass(), "customer360.mmd", MermaidText.render(customer360));
    }

    @Test
    void mermaidEscapesOddNames() {
        Golden.assertMatches(getClass(), "odd.mmd", MermaidText.render(odd));
    }

    private static HierarchyReport ofTable(Snapshot snapshot, String table) {
        return HierarchyReport.ofTable(PipelineGraph.of(snapshot), table, EnumSet.allOf(Direction.class));
    }

    private static HierarchyReport ofProject(Snapshot snapshot) {
        return HierarchyReport.ofProject(PipelineGraph.of(snapshot));
    }

    /** Names that mean something to a shell, a terminal, DOT, Mermaid or HTML; two of them feed each other. */
    private static Snapshot oddNames() {
        SnapshotFixture fixture = SnapshotFixture.project("odd \"names\"");
        String[] names = {
            "end",
            "graph",
            "a b",
            "a.b",
            "say \"hi\"",
            "back\\slash\\",
            "Übergröße",
            "表",
            "<script>alert(1)</script>",
            "#1;",
            "`tick`",
            "esc\u001b[31m",
            "line\nbreak",
            "rtl\u202eoverride"
        };
        for (int i = 0; i < names.length; i++) {
            fixture.table(i % 2 == 0 ? "my \"layer\"" : "facts", "p&q", names[i]);
            fixture.edge(i == 0 ? "raw \"topic\"" : names[i - 1], names[i]);
        }
        return fixture.edge("graph", "end").approximate("a.b").snapshot();
    }
}
