package io.headgate.cli.rollout;

import io.grpc.StatusRuntimeException;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.start.Rejection;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowUpdateException;
import java.util.function.Supplier;

/** Sends decisions and turns refusals into sentences. */
final class Sending {
    private Sending() {}

    static <T> T send(String rollout, Supplier<T> call) {
        try {
            return call.get();
        } catch (WorkflowUpdateException e) {
            throw new HeadgateException(
                    FailureCode.CONFLICT, reason(e), "look at what may be decided now: headgate status " + rollout, e);
        } catch (WorkflowNotFoundException e) {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    "rollout " + rollout + " is over, or there is none of that name",
                    "look at it: headgate describe " + rollout,
                    e);
        } catch (StatusRuntimeException e) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT,
                    "Temporal did not answer: " + e.getStatus().getCode(),
                    "look at it: headgate dev status",
                    e);
        }
    }

    private static String reason(WorkflowUpdateException problem) {
        return Rejection.of(problem).map(Rejection::says).orElse("the decision was refused");
    }
}
