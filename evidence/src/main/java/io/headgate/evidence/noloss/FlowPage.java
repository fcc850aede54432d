package io.headgate.evidence.noloss;

import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.EvidencePage;
import io.headgate.evidence.report.Percentiles;

/** Streams as Markdown. */
public final class FlowPage {
    private FlowPage() {}

    public static String of(Evidence<FlowResult> evidence) {
        StringBuilder text = new StringBuilder("## No loss, no duplicates\n\n")
                .append(EvidencePage.origin(evidence))
                .append(
                        "\nFlink and Kafka run for real in the lab. Numbered records flow all the time through one stateless statement;")
                .append(
                        " it is carried over to changed SQL again and again, every fourth rollout stops and resumes it instead, and in")
                .append(
                        " every second rollout the worker is killed at random. Afterwards every number is counted in the sink. The gap is")
                .append(
                        " the time in which no statement ran, by a look every 50 ms. Beside it a statement with state counts and adds up")
                .append(
                        " the same records in ten groups; it is stopped and resumed, or replaced by one with changed SQL that takes its")
                .append(" state over, and in the end every count and every sum must be exact.\n\n")
                .append(
                        "| environment | records/s | carry-overs | bounces | state restored | bounces with state | worker killed | records")
                .append(" | lost | duplicated | wrong sums | gap p50 / p95 |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (FlowResult run : evidence.runs()) {
            text.append("| ")
                    .append(run.environment())
                    .append(" | ")
                    .append(run.rate())
                    .append(" | ")
                    .append(run.replaced())
                    .append(" | ")
                    .append(run.bounced())
                    .append(" | ")
                    .append(run.restored())
                    .append(" | ")
                    .append(run.sumsBounced())
                    .append(" | ")
                    .append(run.kills())
                    .append(" | ")
                    .append(run.produced())
                    .append(" | ")
                    .append(run.lost())
                    .append(" | ")
                    .append(run.duplicated())
                    .append(" | ")
                    .append(run.restored() + run.sumsBounced() == 0 ? "-" : String.valueOf(run.wrongSums()))
                    .append(" | ")
                    .append(Percentiles.halfAndMost(run.gapsMillis()))
                    .append(" |\n");
        }
        text.append('\n');
        evidence.runs().stream().filter(run -> !run.problem().isEmpty()).forEach(run -> text.append("- ")
                .append(run.environment())
                .append(": ")
                .append(run.problem())
                .append('\n'));
        return text.toString();
    }
}
