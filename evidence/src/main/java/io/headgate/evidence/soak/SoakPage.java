package io.headgate.evidence.soak;

import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.EvidencePage;
import io.headgate.evidence.report.Percentiles;
import io.headgate.evidence.stage.Footprint;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** A soak as Markdown: what the processes held at its beginning, in its middle and at its end. */
public final class SoakPage {
    private SoakPage() {}

    public static String of(Evidence<SoakSample> evidence) {
        List<SoakSample> samples = evidence.runs();
        StringBuilder text = new StringBuilder("## Soak\n\n").append(EvidencePage.origin(evidence));
        if (samples.isEmpty()) {
            return text.toString();
        }
        SoakSample first = samples.get(0);
        SoakSample middle = samples.get(samples.size() / 2);
        SoakSample last = samples.get(samples.size() - 1);
        text.append(
                        "\nA project of 60 statements on simulated jobs; rollout after rollout changes up to six of them, and in every third")
                .append(" the worker is killed. In ")
                .append(Duration.between(first.at(), last.at()).toMinutes())
                .append(" minutes: **")
                .append(samples.stream().filter(SoakSample::good).count())
                .append(" of ")
                .append(samples.size())
                .append(" rollouts good**, the worker killed in ")
                .append(samples.stream().filter(SoakSample::killed).count())
                .append(" of them; rollout p50 / p95 ")
                .append(Percentiles.halfAndMost(
                        samples.stream().map(SoakSample::millis).toList()))
                .append("; longest history ")
                .append(samples.stream().mapToLong(SoakSample::history).max().orElse(0))
                .append(" events.\n\n| process | first: MiB, threads, files | middle | last |\n|---|---|---|---|\n");
        for (String process : new TreeSet<>(first.footprints().keySet())) {
            text.append("| ")
                    .append(process)
                    .append(" | ")
                    .append(words(first, process))
                    .append(" | ")
                    .append(words(middle, process))
                    .append(" | ")
                    .append(words(last, process))
                    .append(" |\n");
        }
        text.append("| history of the latest rollout: events | ")
                .append(first.history())
                .append(" | ")
                .append(middle.history())
                .append(" | ")
                .append(last.history())
                .append(" |\n| ledger: rows | ")
                .append(first.ledgerRows())
                .append(" | ")
                .append(middle.ledgerRows())
                .append(" | ")
                .append(last.ledgerRows())
                .append(" |\n");
        text.append("\nA killed worker begins anew: its figures are those of the process that lived then.\n");
        samples.stream().filter(sample -> !sample.good()).forEach(sample -> text.append("\n- rollout ")
                .append(sample.rollout())
                .append(": ")
                .append(sample.end())
                .append(", ")
                .append(sample.remaining())
                .append(" steps remain"));
        return text.append('\n').toString();
    }

    private static String words(SoakSample sample, String process) {
        Footprint footprint = sample.footprints().get(process);
        return footprint == null ? "-" : footprint.memory() + ", " + footprint.threads() + ", " + footprint.files();
    }
}
