package io.headgate.cli.schedule;

import io.headgate.cli.terminal.GroupCommand;
import io.headgate.cli.terminal.Terminal;
import java.util.List;
import picocli.CommandLine;

/** {@code headgate schedule}. */
public final class ScheduleGroup {
    private ScheduleGroup() {}

    public static CommandLine create(Terminal terminal) {
        return GroupCommand.of(
                "schedule",
                "Look at a project and at what runs again and again: metadata, drift, health.",
                List.of(
                        GroupCommand.of(
                                "create",
                                "Make a schedule.",
                                List.of(
                                        new CreateMetadataCommand(terminal),
                                        new CreateDriftCommand(terminal),
                                        new CreateHealthCommand(terminal))),
                        new ScheduleListCommand(terminal),
                        new ScheduleDescribeCommand(terminal),
                        new ScheduleTriggerCommand(terminal),
                        new SchedulePauseCommand(terminal),
                        new ScheduleResumeCommand(terminal),
                        new ScheduleDeleteCommand(terminal)));
    }
}
