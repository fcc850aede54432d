package io.headgate.benchmarks.planning;

import io.headgate.benchmarks.ProjectGenerator;
import io.headgate.benchmarks.ProjectShape;
import io.headgate.benchmarks.planning.StopWatch.Times;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Planner;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plans generated projects of growing size and tells what that takes. The ratio compares the time per table with that of the
 * smallest project: it stays about 1 where the time is linear.
 */
public final class MeasurePlanning {
    public static final List<String> COLUMNS = List.of(
            "tables",
            "edges",
            "task",
            "steps",
            "wall s",
            "user CPU s",
            "us per table",
            "ratio",
            "MB allocated",
            "KB per table");

    private static final int MOST_PARENTS = 5;

    /** The clock of user time ticks a hundred times a second, so that small projects are planned many times in one run. */
    private static final int TABLES_PER_RUN = 10_000;

    private static final int WARM_UPS = 4;
    private static final int RUNS = 5;

    private final Map<PlanningTask, Double> first = new EnumMap<>(PlanningTask.class);

    private MeasurePlanning() {}

    /**
     * Measures, and gives a row for each task and size.
     *
     * @param folder where the projects are made
     */
    public static List<List<String>> rows(Path folder, List<Integer> sizes) throws IOException {
        MeasurePlanning measure = new MeasurePlanning();
        List<List<String>> rows = new ArrayList<>();
        for (int size : sizes) {
            Snapshot snapshot = snapshot(folder.resolve("project-" + size), size);
            for (PlanningTask task : PlanningTask.values()) {
                rows.add(measure.row(snapshot, task));
            }
        }
        return rows;
    }

    private static Snapshot snapshot(Path folder, int tables) throws IOException {
        ProjectGenerator.write(new ProjectShape(tables, 1, MOST_PARENTS), Files.createDirectories(folder));
        return SnapshotBuilder.build(ProjectScanner.scan(folder, new FlinkSqlReader()::read));
    }

    private List<String> row(Snapshot snapshot, PlanningTask task) {
        World world = task.world(snapshot);
        Request request = task.request();
        Planner planner = new Planner(new FlinkSqlReader());
        Plan plan = planner.plan(snapshot, world, request, PlanningTask.CONTEXT);
        if (plan.blocked()) {
            throw new IllegalStateException(plan.blockers().toString());
        }
        int tables = snapshot.tables().size();
        Times times = StopWatch.median(
                WARM_UPS,
                RUNS,
                Math.max(1, TABLES_PER_RUN / tables),
                () -> planner.plan(snapshot, world, request, PlanningTask.CONTEXT));
        double perTable = times.userMillis() * 1000 / tables;
        first.putIfAbsent(task, perTable);
        return List.of(
                String.valueOf(tables),
                String.valueOf(PipelineGraph.of(snapshot).edges().size()),
                task.words(),
                String.valueOf(plan.steps().size()),
                figure("%.3f", times.wallMillis() / 1000),
                figure("%.3f", times.userMillis() / 1000),
                figure("%.0f", perTable),
                figure("%.2f", perTable / first.get(task)),
                figure("%.0f", times.allocated() / 1e6),
                figure("%.0f", times.allocated() / 1e3 / tables));
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
