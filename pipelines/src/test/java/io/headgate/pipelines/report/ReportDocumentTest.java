package io.headgate.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportDocumentTest {
    @Test
    void yamlAndJsonReadBackAsTheSameValueWhateverTheNames() throws Exception {
        PipelineGraph graph = PipelineGraph.of(SnapshotFixture.project("no")
                .table("facts", "null", "yes")
                .table("facts", "1.0", "- [x]: {y} # z")
                .table("facts", "0x10", "12:30:00")
                .edge("~", "yes")
                .edge("yes", "12:30:00")
                .snapshot());
        ReportDocument document = ReportDocument.of(HierarchyReport.ofProject(graph));

        assertThat(YAMLMapper.builder().build().readTree(document.yaml()))
                .isEqualTo(JsonMapper.builder().build().readTree(document.json()));
    }

    @Test
    void aReportUpwardsHoldsNothingThatLiesBelow() {
        PipelineGraph p2 = PipelineGraph.of(SampleSnapshots.p2().snapshot());
        ReportDocument document = ReportDocument.of(HierarchyReport.ofTable(p2, "z", Set.of(Direction.UP)));

        assertThat(document.tables())
                .extracting(ReportDocument.TableEntry::name)
                .containsExactly("raw_x", "raw_y", "src_x", "src_y", "x", "y", "z");
        assertThat(document.tables())
                .allSatisfy(table -> assertThat(table.down()).isEmpty());
    }
}
