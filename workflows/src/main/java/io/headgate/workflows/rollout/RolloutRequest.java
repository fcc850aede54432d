package io.headgate.workflows.rollout;

import io.headgate.pipelines.request.PlanKind;
import java.util.List;
import java.util.Optional;

/**
 * What to roll out where.
 *
 * @param version version of this record
 * @param environment name of the environment; keys stay where the worker runs
 * @param rollout id of the rollout, {@code <yyyymmdd>-<commit>-<n>}
 * @param planDigest digest of the plan; the plan itself lies in the ledger
 * @param commit the commit of the project that was planned, where known
 * @param products products of the tables of the plan, for searching
 * @param carried where an earlier run of the same rollout got to; empty when it begins
 */
public record RolloutRequest(
        int version,
        String environment,
        String rollout,
        String planDigest,
        PlanKind kind,
        Optional<String> commit,
        List<String> products,
        RolloutOptions options,
        String requestedBy,
        Optional<Carried> carried) {
    public static final int VERSION = 1;

    public RolloutRequest {
        if (environment.isEmpty() || rollout.isEmpty() || planDigest.isEmpty() || requestedBy.isEmpty()) {
            throw new IllegalArgumentException("a rollout needs an environment, an id, a plan and who asks for it");
        }
        products = List.copyOf(products);
    }

    /** The same request, for the next run. */
    public RolloutRequest carrying(Carried state) {
        return new RolloutRequest(
                version,
                environment,
                rollout,
                planDigest,
                kind,
                commit,
                products,
                options,
                requestedBy,
                Optional.of(state));
    }
}
