package io.headgate.workflows.plan;

import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.request.Request;
import java.util.Optional;

/**
 * What to plan: a request on a snapshot, or the way back from a finished rollout.
 *
 * @param version version of this record
 * @param snapshot digest of the snapshot in the ledger
 * @param request what the user asks for
 * @param project what Git says about the project
 * @param rollbackOf id of the rollout to take back
 */
public record PlanRequest(
        int version,
        String environment,
        Optional<String> snapshot,
        Optional<Request> request,
        Optional<PlanProject> project,
        Optional<String> rollbackOf,
        String requestedBy) {
    public static final int VERSION = 1;

    public PlanRequest {
        boolean forward = snapshot.isPresent() && request.isPresent() && project.isPresent() && rollbackOf.isEmpty();
        boolean back = snapshot.isEmpty() && request.isEmpty() && rollbackOf.isPresent();
        if (!forward && !back) {
            throw new IllegalArgumentException("a plan is for a request on a snapshot or for the way back");
        }
    }

    public static PlanRequest of(
            String environment, String snapshot, Request request, PlanProject project, String requestedBy) {
        return new PlanRequest(
                VERSION,
                environment,
                Optional.of(snapshot),
                Optional.of(request),
                Optional.of(project),
                Optional.empty(),
                requestedBy);
    }

    public static PlanRequest back(String environment, String rollout, String requestedBy) {
        return new PlanRequest(
                VERSION,
                environment,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(rollout),
                requestedBy);
    }
}
