package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.check.ProjectChecks;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells everything that is wrong with a project, or with one side of it, at once. */
public final class ValidateProject {
    private final Terminal terminal;

    public ValidateProject(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(
            String project,
            int tables,
            long errors,
            long warnings,
            List<Entry> findings,
            Optional<List<OnlineCheck.Attempt>> online) {}

    private record Entry(
            FindingCode code,
            Severity severity,
            String file,
            int line,
            int column,
            String table,
            String message,
            String remedy) {
        static Entry of(Finding finding) {
            return new Entry(
                    finding.code(),
                    finding.severity(),
                    finding.file(),
                    finding.line(),
                    finding.column(),
                    finding.table(),
                    finding.message(),
                    finding.remedy());
        }
    }

    /** As {@link #run(LoadedProject, Set, boolean, Optional, OutputOption)}, without asking a platform. */
    public int run(LoadedProject project, Set<FindingCode> codes, boolean strict, OutputOption output) {
        return run(project, codes, strict, Optional.empty(), output);
    }

    /**
     * Prints the findings.
     *
     * @param codes the findings that matter here
     * @param strict warnings count as errors
     * @param online how the platform answered, where it was asked
     * @return the exit code: {@link FailureCode#FINDINGS} when there are errors, else that of the first attempt that failed
     */
    public int run(
            LoadedProject project,
            Set<FindingCode> codes,
            boolean strict,
            Optional<List<OnlineCheck.Attempt>> online,
            OutputOption output) {
        List<Finding> findings = ProjectChecks.all(
                        project.graph(), project.config().naming())
                .stream()
                .filter(finding -> codes.contains(finding.code()))
                .toList();
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        int tables = project.snapshot().tables().size();
        Document document = new Document(
                project.config().project(),
                tables,
                errors,
                warnings,
                findings.stream().map(Entry::of).toList(),
                online);
        String text = FindingText.render(findings, tables, output.style(terminal))
                + online.map(attempts -> OnlineText.of(attempts, output.style(terminal)))
                        .orElse("");
        output.print(terminal, document, text);
        if (errors > 0 || (strict && warnings > 0)) {
            return FailureCode.FINDINGS.exitCode();
        }
        return online.map(OnlineCheck::exitCode).orElse(0);
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
