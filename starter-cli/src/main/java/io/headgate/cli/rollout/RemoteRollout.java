package io.headgate.cli.rollout;

import io.grpc.StatusRuntimeException;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepPage;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.start.Rejection;
import io.headgate.workflows.start.Starts;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A rollout as workers tell of it. Whatever goes wrong on the way to them is a sentence. */
final class RemoteRollout {
    private final Workers workers;
    private final WorkflowClient client;
    private final String environment;
    private final String id;
    private final RolloutWorkflow workflow;

    RemoteRollout(Workers workers, WorkflowClient client, String environment, String id) {
        this.workers = workers;
        this.client = client;
        this.environment = environment;
        this.id = id;
        this.workflow = client.newWorkflowStub(RolloutWorkflow.class, Starts.rolloutId(environment, id));
    }

    String id() {
        return id;
    }

    /** What a person types behind a command to mean this rollout. */
    String words() {
        return id + " -e " + environment;
    }

    RolloutStatus status() {
        return workers.answer(translated(workflow::status));
    }

    /** Begins a look at it; never waits. */
    CompletableFuture<RolloutStatus> look() {
        return workers.begin(translated(workflow::status));
    }

    /** Begins to read all its steps; never waits. */
    CompletableFuture<List<StepRow>> steps() {
        return workers.begin(translated(() -> {
            StepPage first = workflow.steps(0);
            List<StepRow> rows = new ArrayList<>(first.steps());
            for (int page = 1; page < first.pages(); page++) {
                rows.addAll(workflow.steps(page).steps());
            }
            return rows;
        }));
    }

    /** The report of a rollout that ended without handing it out, as a cancelled one does. */
    Optional<RolloutReport> report() {
        return workers.answer(translated(workflow::report));
    }

    /** Begins to wait for its end. */
    CompletableFuture<RolloutReport> result() {
        return stub().getResultAsync(RolloutReport.class);
    }

    /**
     * Sends a decision; sending the same one again gives the first answer again.
     *
     * @param update name of the update
     * @param content the decision, or what holds it
     */
    Answer send(String update, Decision decision, Object content) {
        UpdateOptions<Answer> options = UpdateOptions.newBuilder(Answer.class)
                .setUpdateName(update)
                .setUpdateId(decision.id())
                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                .build();
        return workers.answer(
                translated(() -> stub().startUpdate(options, content).getResult()));
    }

    private WorkflowStub stub() {
        return client.newUntypedWorkflowStub(Starts.rolloutId(environment, id));
    }

    private <T> Supplier<T> translated(Supplier<T> call) {
        return () -> {
            try {
                return call.get();
            } catch (WorkflowUpdateException e) {
                throw refused(e);
            } catch (WorkflowNotFoundException e) {
                throw missing(e);
            } catch (WorkflowException | StatusRuntimeException e) {
                throw workers.problem(e);
            }
        };
    }

    private HeadgateException refused(WorkflowUpdateException problem) {
        return new HeadgateException(
                FailureCode.CONFLICT,
                Rejection.of(problem).map(Rejection::says).orElse("the decision was refused"),
                "look at what may be decided now: headgate status " + words(),
                problem);
    }

    private HeadgateException missing(WorkflowNotFoundException problem) {
        return known()
                ? new HeadgateException(
                        FailureCode.CONFLICT,
                        "rollout " + id + " is over",
                        "look at what it did: headgate describe " + words(),
                        problem)
                : RolloutPlace.unknown(environment, id, problem);
    }

    private boolean known() {
        try {
            stub().describe();
            return true;
        } catch (WorkflowNotFoundException e) {
            return false;
        }
    }
}
