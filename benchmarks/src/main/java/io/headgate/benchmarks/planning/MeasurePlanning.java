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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plans generated projects of growing size and prints what that takes as a Markdown table: {@code MeasurePlanning FOLDER
 * TABLES...}. The ratio compares the time per table with that of the smallest project: it stays about 1 where the time is linear.
 */
public final class MeasurePlanning {
    private static final int MOST_PARENTS = 5;

    /** The clock of user time ticks a hundred times a second, so that small projects are planned many times in one run. */
    private static final int TABLES_PER_RUN = 10_000;

    private static final int WARM_UPS = 4;
    private static final int RUNS = 5;

    private final Map<PlanningTask, Double> first = new EnumMap<>(PlanningTask.class);

    private MeasurePlanning() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Integer> sizes =
                Arrays.stream(arguments).skip(1).map(Integer::parseInt).toList();
        System.out.println(
                "| tables | edges | task | steps | wall s | user CPU s | us per table | ratio | MB allocated |"
                        + " KB per table |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        MeasurePlanning measure = new MeasurePlanning();
        for (int size : sizes) {
            Snapshot snapshot = snapshot(folder.resolve("project-" + size), size);
            for (PlanningTask task : PlanningTask.values()) {
                measure.row(snapshot, task);
            }
        }
    }

    private static Snapshot snapshot(Path folder, int tables) throws IOException {
        ProjectGenerator.write(new ProjectShape(tables, 1, MOST_PARENTS), Files.createDirectories(folder));
        return SnapshotBuilder.build(ProjectScanner.scan(folder, new FlinkSqlReader()::read));
    }

    private void row(Snapshot snapshot, PlanningTask task) {
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
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %s | %d | %.3f | %.3f | %.0f | %.2f | %.0f | %.0f |%n",
                tables,
                PipelineGraph.of(snapshot).edges().size(),
                task.words(),
                plan.steps().size(),
                times.wallMillis() / 1000,
                times.userMillis() / 1000,
                perTable,
                perTable / first.get(task),
                times.allocated() / 1e6,
                times.allocated() / 1e3 / tables);
    }
}
