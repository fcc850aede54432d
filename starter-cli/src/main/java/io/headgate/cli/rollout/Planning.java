package io.headgate.cli.rollout;

import io.headgate.cli.project.LoadedProject;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanFile;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.workflows.plan.PlanRequest;
import java.io.IOException;

/** Has plans made by a worker, where the platform's keys are. */
final class Planning {
    private final Services services;
    private final String user;

    Planning(Services services, String user) {
        this.services = services;
        this.user = user;
    }

    Plan plan(LoadedProject project, String environment, Request request, PlanProject planned) {
        String digest = upload(project.snapshot());
        return made(PlanRequest.of(environment, digest, request, planned, user));
    }

    /** The way back from a finished rollout. */
    Plan back(String environment, String rollout) {
        return made(PlanRequest.back(environment, rollout, user));
    }

    /** Takes a plan that was made elsewhere; the project must be what it was made from. */
    void adopt(Plan plan, LoadedProject project) {
        if (!plan.snapshot().equals(upload(project.snapshot()))) {
            throw new HeadgateException(
                    FailureCode.STALE,
                    "the plan was made from other files than those of this project",
                    "check out commit " + plan.project().commit() + ", or plan again");
        }
        services.ledger().upload("PLAN", plan.digest(), PlanFile.digested(plan));
    }

    private String upload(Snapshot snapshot) {
        String digest = snapshot.digest();
        services.ledger().upload("SNAPSHOT", digest, CanonicalJson.bytes(snapshot));
        return digest;
    }

    private Plan made(PlanRequest request) {
        return fetch(new PlanJob(services, request).run().planDigest());
    }

    /** A plan that the ledger keeps. */
    Plan fetch(String digest) {
        byte[] bytes = services.ledger()
                .artifact(digest)
                .orElseThrow(() ->
                        new HeadgateException(FailureCode.STALE, "the ledger has no plan " + digest, "plan again"));
        try {
            return PlanFile.sealed(CanonicalJson.read(bytes, Plan.class));
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.STALE,
                    "the worker's plan cannot be read by this version",
                    "use the worker's version",
                    e);
        }
    }
}
