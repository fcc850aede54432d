package io.headgate.cli.platform;

import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.report.Style;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code observe} tells of a world.
 *
 * @param views how many of the tables are views
 * @param unattributed statements of which nobody knows what they read
 * @param troubled statements that the platform complains about
 * @param limitations what the platform could do and cannot do here
 * @param file where the world was written to
 */
record WorldSummary(
        String environment,
        String observedAt,
        int tables,
        long views,
        int statements,
        Map<Phase, Integer> phases,
        List<String> unattributed,
        List<Trouble> troubled,
        List<ComputePool> pools,
        List<String> limitations,
        Optional<String> file) {
    /** A statement and what the platform says is wrong with it. */
    record Trouble(String statement, Phase phase, String problem) {}

    static WorldSummary of(World world, List<String> limitations, Optional<String> file) {
        Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
        world.statements().forEach(statement -> phases.merge(statement.phase(), 1, Integer::sum));
        return new WorldSummary(
                world.environment(),
                world.observedAt(),
                world.tables().size(),
                world.tables().stream().filter(WorldTable::view).count(),
                world.statements().size(),
                phases,
                world.statements().stream()
                        .filter(statement -> !statement.attributed())
                        .map(WorldStatement::name)
                        .toList(),
                world.statements().stream()
                        .flatMap(
                                statement -> statement
                                        .problem()
                                        .map(problem -> new Trouble(statement.name(), statement.phase(), problem))
                                        .stream())
                        .toList(),
                world.pools(),
                limitations,
                file);
    }

    String text(Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.paint(Ink.TITLE, "environment " + Printable.text(environment)))
                .append(" at ")
                .append(observedAt)
                .append('\n');
        text.append("  tables      ").append(tables).append(views == 0 ? "" : ", " + views + " of them views");
        text.append("\n  statements  ").append(statements).append(phases.isEmpty() ? "" : ": " + phaseWords());
        for (ComputePool pool : pools) {
            text.append("\n  pool        ")
                    .append(Printable.text(pool.id()))
                    .append(": ")
                    .append(units(pool));
        }
        text.append('\n');
        if (!unattributed.isEmpty()) {
            text.append("  nobody knows what they read: ")
                    .append(Printable.text(String.join(", ", unattributed)))
                    .append('\n');
        }
        troubled.forEach(trouble -> text.append("  ")
                .append(style.paint(Ink.ERROR, trouble.phase().name()))
                .append(Printable.text(" " + trouble.statement() + ": " + trouble.problem()))
                .append('\n'));
        return text.toString();
    }

    static String units(ComputePool pool) {
        return pool.usedUnits() + " of " + pool.maxUnits() + " units used" + (pool.ready() ? "" : ", not ready");
    }

    private String phaseWords() {
        return phases.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
