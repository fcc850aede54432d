package io.headgate.workflows.schedule;

import io.headgate.workflows.engine.Words;
import io.headgate.workflows.start.HeadgateAttributes;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.SearchAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What schedules and their runs are called, and with which options the runs start. */
public final class ScheduleNames {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,59}");
    private static final int LONGEST_SUMMARY = 180;

    private ScheduleNames() {}

    /** Whether a schedule may be called so. */
    public static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    /** The id of a schedule, and of its runs' workflows less the time that Temporal puts behind it. */
    public static String id(String environment, String schedule) {
        return prefix(environment) + schedule;
    }

    /** The name behind an id; empty for a schedule of another environment, or of somebody else. */
    public static Optional<String> name(String environment, String id) {
        return id.startsWith(prefix(environment))
                ? Optional.of(id.substring(prefix(environment).length())).filter(ScheduleNames::valid)
                : Optional.empty();
    }

    private static String prefix(String environment) {
        return "schedule/" + environment + "/";
    }

    /** A run. */
    public static WorkflowOptions run(ScheduledRequest request, String taskQueue, Duration taskTimeout) {
        return WorkflowOptions.newBuilder()
                .setWorkflowId(id(request.environment(), request.schedule()))
                .setTaskQueue(taskQueue)
                .setWorkflowTaskTimeout(taskTimeout)
                .setTypedSearchAttributes(attributes(request))
                .setStaticSummary(Words.cut(
                        request.kind().word() + " of " + request.environment() + " by schedule " + request.schedule(),
                        LONGEST_SUMMARY))
                .setStaticDetails(request.git()
                        .map(git -> "reads branch `" + git.branch() + "` of `" + git.address() + "`")
                        .orElse("looks at what runs"))
                .build();
    }

    /** How a schedule and its runs are found. */
    public static SearchAttributes attributes(ScheduledRequest request) {
        return SearchAttributes.newBuilder()
                .set(HeadgateAttributes.ENVIRONMENT, request.environment())
                .set(HeadgateAttributes.KIND, request.kind().name())
                .set(HeadgateAttributes.REQUESTED_BY, request.requestedBy())
                .build();
    }
}
