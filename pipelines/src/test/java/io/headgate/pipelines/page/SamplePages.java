package io.headgate.pipelines.page;

import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotFixture;
import java.util.List;

/** Pages that several tests share. */
final class SamplePages {
    static final List<String> LAYERS =
            List.of("seeds", "sources", "stage", "intermediates", "dimensions", "facts", "views");

    private SamplePages() {}

    static GraphPage of(Snapshot snapshot) {
        return GraphPage.of(PipelineGraph.of(snapshot), LAYERS);
    }

    /** Names and SQL that would do something if anything took them for markup or script. */
    static GraphPage hostile() {
        return of(SnapshotFixture.project("<img src=x onerror=alert(1)>")
                .table("sources", "\"><script>window.hacked=1</script>", "</script><script>window.hacked=2</script>")
                .table("facts", "p&amp;q", "'\"><svg onload=window.hacked=3>")
                .table("facts", "", "<!--")
                .table("facts", "", "a\u2028b")
                .edge("</script><script>window.hacked=2</script>", "'\"><svg onload=window.hacked=3>")
                .edge("{{script}}", "<!--")
                .filter("<!--", "x = '</SCRIPT><script>window.hacked=4</script>' AND y = '<!--<script>'")
                .snapshot());
    }
}
