package io.headgate.pipelines.page;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;

/** A line that ELK drew, asked for its height at some place. */
final class Polyline {
    private final List<double[]> points = new ArrayList<>();

    private Polyline() {}

    static Polyline of(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        Polyline line = new Polyline();
        line.points.add(new double[] {section.getStartX(), section.getStartY()});
        for (ElkBendPoint bend : section.getBendPoints()) {
            line.points.add(new double[] {bend.getX(), bend.getY()});
        }
        line.points.add(new double[] {section.getEndX(), section.getEndY()});
        return line;
    }

    /** The height where the line crosses {@code x}, whichever way it runs. */
    double heightAt(double x) {
        for (int i = 1; i < points.size(); i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            if (Math.min(a[0], b[0]) <= x && x <= Math.max(a[0], b[0])) {
                return a[0] == b[0] ? a[1] : a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]);
            }
        }
        return points.get(points.size() - 1)[1];
    }
}
