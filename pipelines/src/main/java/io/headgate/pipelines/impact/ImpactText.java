package io.headgate.pipelines.impact;

import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.ReportTree;
import io.headgate.pipelines.report.Style;
import io.headgate.pipelines.report.TreeText;

/** An impact as text for people: the sum in one line, then who reads whom. */
public final class ImpactText {
    private ImpactText() {}

    public static String render(PipelineGraph graph, Impact impact, Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.paint(Ink.TITLE, title(impact))).append("\n\n");
        TreeText.append(text, ReportTree.of(graph, impact.changed(), Direction.DOWN), style);
        return text.toString();
    }

    private static String title(Impact impact) {
        int touched = impact.impacted().size();
        String changed = impact.changed().size() == 1
                ? "a change of 1 table"
                : "changes of " + impact.changed().size() + " tables";
        if (touched == 0) {
            return changed + (impact.changed().size() == 1 ? " touches" : " touch") + " no other table";
        }
        return changed + (impact.changed().size() == 1 ? " touches " : " touch ") + touched + " more: "
                + impact.direct() + " directly, " + (touched - impact.direct()) + " through others";
    }
}
