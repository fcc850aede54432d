package io.headgate.evidence.fuzz;

import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.EvidencePage;

/** Searches as Markdown. */
public final class FuzzPage {
    private FuzzPage() {}

    public static String of(Evidence<FuzzRun> evidence) {
        StringBuilder text = new StringBuilder("## Odd inputs\n\n")
                .append(EvidencePage.origin(evidence))
                .append(
                        "\nEach reader of something from outside is fed with inputs that jazzer invents, guided by the code that they reach.")
                .append(
                        " An input must be read, or refused in words; an unexpected exception, an exhausted stack and a hang are findings.")
                .append(
                        " Each build replays the inputs that lie beside the targets.\n\n| target | inputs | seconds | finding |\n|---|---|---|---|\n");
        for (FuzzRun run : evidence.runs()) {
            text.append("| ")
                    .append(run.target())
                    .append(" | ")
                    .append(run.inputs())
                    .append(" | ")
                    .append(run.seconds())
                    .append(" | ")
                    .append(run.finding().isEmpty() ? "none" : run.finding())
                    .append(" |\n");
        }
        return text.append('\n').toString();
    }
}
