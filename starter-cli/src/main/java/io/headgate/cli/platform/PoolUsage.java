package io.headgate.cli.platform;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.StatementFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tells how compute pools are used, by whom, and which of them could be shared. */
public final class PoolUsage {
    private static final String OTHERS = "(other)";

    private final Terminal terminal;
    private final PlatformOpener platforms;

    public PoolUsage(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    private record Usage(
            String pool,
            boolean ready,
            int usedUnits,
            int maxUnits,
            int statements,
            Map<String, Integer> products,
            List<String> remarks) {}

    private record Document(String environment, List<Usage> pools, int statementsWithoutPool) {}

    /**
     * Prints it.
     *
     * @param mine the tables of the project that matter; a pool in which none of their statements is stays away
     */
    public int run(Place place, LoadedProject project, Optional<Predicate<ProjectTable>> mine, OutputOption output) {
        try (FlinkPlatform platform = platforms.open(place)) {
            List<WorldStatement> active = platform.statements().list(StatementFilter.ALL).stream()
                    .filter(statement -> statement.phase().active())
                    .toList();
            List<Usage> usages = new ArrayList<>();
            for (ComputePool pool : platform.pools().list()) {
                List<WorldStatement> in = active.stream()
                        .filter(statement ->
                                statement.pool().filter(pool.id()::equals).isPresent())
                        .toList();
                if (mine.isEmpty() || in.stream().anyMatch(statement -> matters(project, statement, mine.get()))) {
                    usages.add(usage(pool, products(project, in), in.size()));
                }
            }
            long homeless = active.stream()
                    .filter(statement -> statement.pool().isEmpty())
                    .count();
            Document document = new Document(place.environment().name(), usages, (int) homeless);
            output.print(terminal, document, text(document, output));
        }
        return 0;
    }

    private static boolean matters(LoadedProject project, WorldStatement statement, Predicate<ProjectTable> mine) {
        return statement.writes().stream()
                .flatMap(table -> project.index().table(table).stream())
                .anyMatch(mine);
    }

    private static Map<String, Integer> products(LoadedProject project, List<WorldStatement> statements) {
        Map<String, Integer> products = new TreeMap<>();
        for (WorldStatement statement : statements) {
            String product = statement.writes().stream()
                    .flatMap(table -> project.index().table(table).stream())
                    .map(ProjectTable::product)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse(OTHERS);
            products.merge(product, 1, Integer::sum);
        }
        return products;
    }

    private static Usage usage(ComputePool pool, Map<String, Integer> products, int statements) {
        List<String> remarks = new ArrayList<>();
        if (!pool.ready()) {
            remarks.add("not ready");
        }
        if (statements == 0) {
            remarks.add("nothing runs in it: it could go");
        } else if (statements == 1) {
            remarks.add("one statement alone: it could move to a shared pool");
        } else if (statements * 2 < pool.usedUnits()) {
            remarks.add("its statements are heavy: less than one for two units");
        }
        if (pool.usedUnits() >= pool.maxUnits()) {
            remarks.add("full: the next statement waits");
        }
        return new Usage(pool.id(), pool.ready(), pool.usedUnits(), pool.maxUnits(), statements, products, remarks);
    }

    private String text(Document document, OutputOption output) {
        if (document.pools().isEmpty()) {
            return "no compute pool\n";
        }
        TextGrid grid = new TextGrid("POOL", "USED", "UNITS", "STATEMENTS", "PRODUCTS", "");
        for (Usage usage : document.pools()) {
            List<String> products = usage.products().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toList();
            grid.row(
                    usage.pool(),
                    String.valueOf(usage.usedUnits()),
                    String.valueOf(usage.maxUnits()),
                    String.valueOf(usage.statements()),
                    products.isEmpty() ? "-" : String.join(", ", products),
                    String.join("; ", usage.remarks()));
        }
        return grid.text(output.style(terminal));
    }
}
