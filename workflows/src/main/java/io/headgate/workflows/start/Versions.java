package io.headgate.workflows.start;

import io.temporal.common.VersioningBehavior;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.worker.WorkerDeploymentOptions;

/**
 * How workers of production are versioned. Workers of development are not, and then no behaviour may be said anywhere: a
 * server refuses every workflow task of an unversioned worker whose workflows carry a versioning annotation. So the behaviour
 * stands here and not at the workflows.
 */
public final class Versions {
    static final String DEPLOYMENT = "headgate";

    private Versions() {}

    /**
     * What a versioned worker says: a rollout that waits for days moves on to the next build.
     *
     * @param release the version of Headgate
     */
    public static WorkerDeploymentOptions autoUpgrade(String release) {
        return WorkerDeploymentOptions.newBuilder()
                .setUseVersioning(true)
                .setVersion(new WorkerDeploymentVersion(DEPLOYMENT, release))
                .setDefaultVersioningBehavior(VersioningBehavior.AUTO_UPGRADE)
                .build();
    }
}
