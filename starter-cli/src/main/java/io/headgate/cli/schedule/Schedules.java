package io.headgate.cli.schedule;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.headgate.cli.rollout.Services;
import io.headgate.pipelines.graph.NearNames;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.schedule.ScheduleNames;
import io.headgate.workflows.schedule.ScheduledRequest;
import io.headgate.workflows.schedule.ScheduledWorkflow;
import io.headgate.workflows.start.Starts;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleDescription;
import io.temporal.client.schedules.ScheduleException;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.client.schedules.ScheduleInfo;
import io.temporal.client.schedules.ScheduleListDescription;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The schedules of one environment, in Temporal. Whatever goes wrong there is a sentence. */
final class Schedules {
    private static final String KIND = "kind";
    private static final String WHEN = "when";

    private final Services services;
    private final String environment;
    private final ScheduleClient client;

    Schedules(Services services, String environment) {
        this.services = services;
        this.environment = environment;
        WorkflowClientOptions like = services.client().getOptions();
        this.client = ScheduleClient.newInstance(
                services.client().getWorkflowServiceStubs(),
                ScheduleClientOptions.newBuilder()
                        .setNamespace(like.getNamespace())
                        .setIdentity(like.getIdentity())
                        .setDataConverter(like.getDataConverter())
                        .build());
    }

    void create(ScheduledRequest request, Timing timing, boolean paused, boolean pauseOnFailure) {
        Schedule schedule = Schedule.newBuilder()
                .setAction(ScheduleActionStartWorkflow.newBuilder()
                        .setWorkflowType(ScheduledWorkflow.class)
                        .setOptions(ScheduleNames.run(request, services.taskQueue(), Starts.LAPTOP))
                        .setArguments(request)
                        .build())
                .setSpec(timing.spec())
                .setPolicy(SchedulePolicy.newBuilder()
                        .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                        .setCatchupWindow(timing.catchUp())
                        .setPauseOnFailure(pauseOnFailure)
                        .build())
                .setState(ScheduleState.newBuilder()
                        .setPaused(paused)
                        .setNote(paused ? "made so by " + request.requestedBy() : "")
                        .build())
                .build();
        ScheduleOptions options = ScheduleOptions.newBuilder()
                .setMemo(Map.of(KIND, request.kind().word(), WHEN, timing.says()))
                .setTypedSearchAttributes(ScheduleNames.attributes(request))
                .build();
        asked(request.schedule(), () -> client.createSchedule(id(request.schedule()), schedule, options));
    }

    /** By name. */
    List<ScheduleLine> list() {
        return asked("", () -> client.listSchedules()
                .flatMap(found ->
                        ScheduleNames.name(environment, found.getScheduleId()).map(name -> line(name, found)).stream())
                .sorted(Comparator.comparing(ScheduleLine::name))
                .toList());
    }

    private static ScheduleLine line(String name, ScheduleListDescription found) {
        return new ScheduleLine(
                name,
                memo(found.getMemo(KIND, String.class)),
                memo(found.getMemo(WHEN, String.class)),
                found.getSchedule().getState().isPaused(),
                found.getSchedule().getState().getNote(),
                found.getInfo().getNextActionTimes().stream().findFirst(),
                found.getInfo().getRecentActions().stream()
                        .map(action -> action.getStartedAt())
                        .max(Comparator.naturalOrder()));
    }

    private static String memo(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    ScheduleView describe(String name) {
        ScheduleDescription found = description(name);
        ScheduleState state = found.getSchedule().getState();
        ScheduleInfo info = found.getInfo();
        return ScheduleView.of(
                request(name, found),
                memo(found.getMemo(WHEN, String.class)),
                new ScheduleView.Temporal(
                        state != null && state.isPaused(),
                        state == null ? "" : state.getNote(),
                        info.getNextActionTimes(),
                        info.getNumActions(),
                        info.getNumActionsSkippedOverlap(),
                        info.getNumActionsMissedCatchupWindow()),
                services.page("schedules", id(name)));
    }

    ScheduleDescription description(String name) {
        return asked(name, () -> handle(name).describe());
    }

    private static ScheduledRequest request(String name, ScheduleDescription found) {
        if (found.getSchedule().getAction() instanceof ScheduleActionStartWorkflow action) {
            return action.getArguments().get(0, ScheduledRequest.class);
        }
        throw new HeadgateException(
                FailureCode.CONFIG, "schedule " + name + " starts no workflow of ours", "delete it and make it again");
    }

    void trigger(String name) {
        change(name, ScheduleHandle::trigger);
    }

    void pause(String name, String note) {
        change(name, handle -> handle.pause(note));
    }

    void resume(String name, String note) {
        change(name, handle -> handle.unpause(note));
    }

    void delete(String name) {
        change(name, ScheduleHandle::delete);
    }

    /** Temporal takes some of these for schedules that are not there; so it is asked first. */
    private void change(String name, java.util.function.Consumer<ScheduleHandle> change) {
        asked(name, () -> {
            ScheduleHandle handle = handle(name);
            handle.describe();
            change.accept(handle);
            return handle;
        });
    }

    private ScheduleHandle handle(String name) {
        return client.getHandle(id(name));
    }

    private String id(String name) {
        return ScheduleNames.id(environment, name);
    }

    private <T> T asked(String name, Supplier<T> call) {
        try {
            return call.get();
        } catch (ScheduleAlreadyRunningException e) {
            throw new HeadgateException(
                    FailureCode.ALREADY_EXISTS,
                    "there is a schedule '" + name + "' in " + environment + " already",
                    "give this one another --name, or delete that one: headgate schedule delete " + name + " -e "
                            + environment,
                    e);
        } catch (ScheduleException e) {
            throw e.getCause() instanceof StatusRuntimeException status ? problem(name, status) : e;
        } catch (StatusRuntimeException e) {
            throw problem(name, e);
        }
    }

    private HeadgateException problem(String name, StatusRuntimeException problem) {
        Status.Code code = problem.getStatus().getCode();
        if (code == Status.Code.UNIMPLEMENTED) {
            return new HeadgateException(
                    FailureCode.CONFIG,
                    "Temporal at " + services.target() + " has no schedules: it runs in memory",
                    "use a real server; on this machine: headgate dev down, headgate dev install-temporal, headgate dev up",
                    problem);
        }
        if (code == Status.Code.NOT_FOUND && !name.isEmpty()) {
            return unknown(name, problem);
        }
        if (code == Status.Code.INVALID_ARGUMENT) {
            return new HeadgateException(
                    FailureCode.USAGE,
                    "Temporal does not take the schedule: "
                            + Optional.ofNullable(problem.getStatus().getDescription())
                                    .orElse(code.name()),
                    "write --cron as five fields: minute, hour, day, month, weekday; '0 3 * * *' is every day at three",
                    problem);
        }
        return services.problem(problem);
    }

    private HeadgateException unknown(String name, StatusRuntimeException problem) {
        List<String> names =
                new ArrayList<>(list().stream().map(ScheduleLine::name).toList());
        List<String> near = NearNames.of(name, names);
        String remedy = near.isEmpty()
                ? "choose one of " + String.join(", ", names)
                : "did you mean " + String.join(" or ", near) + "?";
        return new HeadgateException(
                FailureCode.USAGE,
                "there is no schedule '" + name + "' in " + environment,
                names.isEmpty() ? "make one: headgate schedule create --help" : remedy,
                problem);
    }
}
