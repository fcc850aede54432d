package io.headgate.evidence.model;

import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.EvidencePage;
import io.headgate.evidence.report.Percentiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seeds as Markdown. */
public final class ModelPage {
    private ModelPage() {}

    public static String of(Evidence<SeedPlayed> evidence) {
        List<SeedPlayed> seeds = evidence.runs();
        Map<String, Integer> ends = sum(seeds, SeedPlayed::ends);
        Map<String, Integer> fired = sum(seeds, SeedPlayed::fired);
        StringBuilder text = new StringBuilder("## Model\n\n")
                .append(EvidencePage.origin(evidence))
                .append(
                        "\nA seed invents a project, deploys it, edits it and deploys it again, while faults strike and people decide;")
                .append(
                        " planner, workflow, activities and ledger are the real ones, the platform is one in memory that counts every")
                .append(
                        " effect and every row. At every effect: no table has two writers. After every rollout: each step's outcome is what")
                .append(
                        " the platform counted, the lease is given back, what was rolled back is as it was, and deploying what")
                .append(
                        " succeeded again finds nothing to do. In the end everything is deployed without faults, and every row must have")
                .append(" arrived: exactly once in append tables.\n\n**")
                .append(seeds.stream().filter(SeedPlayed::good).count())
                .append(" of ")
                .append(seeds.size())
                .append(" seeds good**, ")
                .append(ends.values().stream().mapToInt(Integer::intValue).sum())
                .append(" rollouts with ")
                .append(seeds.stream().mapToInt(SeedPlayed::steps).sum())
                .append(" steps; ")
                .append(fired.values().stream().mapToInt(Integer::intValue).sum())
                .append(" faults struck, of ")
                .append(seeds.stream().mapToInt(SeedPlayed::laid).sum())
                .append(" that lay in wait (some wait for a way back that is never gone); ")
                .append(seeds.stream().filter(SeedPlayed::settled).count())
                .append(" seeds settled with every row counted, ")
                .append(seeds.stream().mapToInt(SeedPlayed::blocked).sum())
                .append(" plans were refused for their blockers. Time per seed p50 / p95 ")
                .append(Percentiles.halfAndMost(
                        seeds.stream().map(SeedPlayed::millis).toList()))
                .append(".\n\n| what | how often |\n|---|---|\n");
        table(text, "ended: ", ends);
        table(text, "fault: ", fired);
        table(text, "decision: ", sum(seeds, SeedPlayed::decisions));
        seeds.stream().filter(seed -> !seed.good()).forEach(seed -> text.append("\n- seed ")
                .append(seed.seed())
                .append(" (`./headgate evidence model --seed ")
                .append(seed.seed())
                .append(" --seeds 1`): ")
                .append(seed.complaints().stream().limit(3).collect(Collectors.joining("; "))));
        return text.append('\n').toString();
    }

    private static void table(StringBuilder text, String head, Map<String, Integer> counts) {
        counts.forEach((name, count) -> text.append("| ")
                .append(head)
                .append(name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(" | ")
                .append(count)
                .append(" |\n"));
    }

    private static Map<String, Integer> sum(List<SeedPlayed> seeds, Function<SeedPlayed, Map<String, Integer>> counts) {
        Map<String, Integer> sum = new TreeMap<>();
        seeds.forEach(seed -> counts.apply(seed).forEach((name, count) -> sum.merge(name, count, Integer::sum)));
        return sum;
    }
}
