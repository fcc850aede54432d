package io.headgate.evidence.command;

import io.headgate.evidence.count.RunResult;
import io.headgate.evidence.killmatrix.Cell;
import io.headgate.evidence.killmatrix.KillMatrix;
import io.headgate.evidence.killmatrix.KillMatrix.Order;
import io.headgate.evidence.killmatrix.MatrixPage;
import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate evidence kill-matrix}. */
@Command(
        name = "kill-matrix",
        description = "Interrupt every kind of step at every moment by every blow, and count the effects.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate evidence kill-matrix --budget 30m",
            "  headgate evidence kill-matrix --only start/ -n 10",
            "  headgate evidence kill-matrix --only drop_table/after-effect/worker-killed",
            "  headgate evidence kill-matrix --engine flink -n 1 --only worker-killed",
            "%nExit codes: 0 every run was good, 1 one was not.",
        })
final class KillMatrixCommand implements Callable<Integer> {
    private static final String SIMULATED = "simulated";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "-n", paramLabel = "RUNS", description = "Runs of each cell (default: ${DEFAULT-VALUE}).")
    private int runs = 3;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only cells whose name contains this; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "What runs the lab's statements: simulated (default) or flink.")
    private String engine = SIMULATED;

    @Option(names = "--list", description = "Name the cells and end.")
    private boolean list;

    @Override
    public Integer call() {
        if (list) {
            Cell.all()
                    .forEach(cell -> System.out.println(cell.id()
                            + cell.impossible().map(why -> "  n/a: " + why).orElse("")));
            return 0;
        }
        Path checkpoint = options.checkpoint(what());
        List<String> done = ResultFile.lines(checkpoint, RunResult.class).stream()
                .map(result -> result.cell() + " " + result.run())
                .toList();
        List<Order> orders = orders().stream()
                .filter(order -> !done.contains(order.cell().id() + " " + order.run()))
                .toList();
        System.out.println(orders.size() + " runs to do, " + done.size() + " done before; logs in " + options.folder());
        List<Order> left;
        Consumer<String> says = line -> System.out.println(line);
        try (KillMatrix matrix = new KillMatrix(options.folder(), engine, System.getenv(), says)) {
            left = matrix.run(orders, options.budget(), result -> ResultFile.append(checkpoint, result));
        }
        return tell(ResultFile.lines(checkpoint, RunResult.class), left);
    }

    /** The first run of every cell before the second of any, so that a budget leaves no cell out without need. */
    private List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            for (Cell cell : Cell.all()) {
                boolean wanted = only.isEmpty() || only.stream().anyMatch(cell.id()::contains);
                if (wanted && cell.impossible().isEmpty()) {
                    orders.add(new Order(cell, run));
                }
            }
        }
        return orders;
    }

    /** Results of another engine are another kind of evidence. */
    private String what() {
        return engine.equals(SIMULATED) ? "kill-matrix" : "kill-matrix-" + engine;
    }

    private int tell(List<RunResult> results, List<Order> left) {
        List<String> leftOut = left.stream()
                .map(order -> order.cell().id() + " #" + order.run())
                .toList();
        String typed =
                "./headgate evidence kill-matrix -n " + runs + (engine.equals(SIMULATED) ? "" : " --engine " + engine);
        return options.tell(Evidence.of(what(), typed, leftOut, results), MatrixPage::of);
    }
}
