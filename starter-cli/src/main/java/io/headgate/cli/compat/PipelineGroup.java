package io.headgate.cli.compat;

import io.headgate.cli.plan.BuildExecutionPlanCommand;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.rollout.WorkerPlans;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate pipeline ...}. */
public final class PipelineGroup {
    private PipelineGroup() {}

    public static CommandLine create(Terminal terminal, PlatformOpener platforms) {
        return ShiftLeftGroup.of(
                "pipeline",
                "Metadata, reports and deployments of pipelines.",
                List.of(
                        new BuildMetadataCommand(terminal),
                        new BuildAllMetadataCommand(terminal),
                        new DeleteAllMetadataCommand(terminal),
                        new PipelineReportCommand(terminal),
                        new BuildExecutionPlanCommand(terminal, new WorkerPlans(terminal)),
                        new PrepareCommand(terminal, platforms),
                        new AnalyzePoolUsageCommand(terminal, platforms)));
    }
}
