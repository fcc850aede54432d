package io.headgate.evidence.serverkill;

import io.headgate.evidence.count.RunResult;
import io.headgate.evidence.count.RunTable;
import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.EvidencePage;
import java.util.Arrays;
import java.util.List;

/** Outages as Markdown. */
public final class OutagePage {
    private OutagePage() {}

    public static String of(Evidence<RunResult> evidence) {
        return "## Servers killed, networks cut\n\n" + EvidencePage.origin(evidence)
                + "\nIn the middle of a rollout that makes a table again and all that hangs on it, something goes away and comes back."
                + " Recovery is the time from the blow, the outage included, to the end of the step that was on its way.\n\n"
                + RunTable.of("outage", labels(), evidence.runs(), (run, label) -> run.cell()
                        .equals(label))
                + RunTable.wrong(evidence.runs());
    }

    private static List<String> labels() {
        return Arrays.stream(Outage.values()).map(Outage::label).toList();
    }
}
