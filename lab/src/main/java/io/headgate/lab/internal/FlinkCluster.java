package io.headgate.lab.internal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.messages.webmonitor.ClusterOverview;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;

/** JobManager, TaskManager, REST and web UI in this process; asks them in memory, without going through REST. */
public final class FlinkCluster implements AutoCloseable {
    private final MiniCluster cluster;

    private FlinkCluster(MiniCluster cluster) {
        this.cluster = cluster;
    }

    /** Returns when jobs may be submitted. */
    public static FlinkCluster start(Configuration configuration, int slots) throws Exception {
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            cluster.close();
            throw e;
        }
        return new FlinkCluster(cluster);
    }

    /** How many TaskManagers the cluster can give tasks to; it starts with one. */
    public CompletableFuture<Integer> taskManagers() {
        return cluster.requestClusterOverview().thenApply(ClusterOverview::getNumTaskManagersConnected);
    }

    /** Adds a TaskManager; jobs that wait for slots go on with it. */
    public void startTaskManager() throws Exception {
        cluster.startTaskManager();
    }

    /** Ends the TaskManager that was started as the first, as a fatal error would. */
    public CompletableFuture<Void> endFirstTaskManager() {
        return cluster.terminateTaskManager(0);
    }

    /** The status of every job that the cluster remembers, by job id. */
    public CompletableFuture<Map<String, JobStatus>> statuses() {
        return cluster.listJobs().thenApply(FlinkCluster::byId);
    }

    private static Map<String, JobStatus> byId(Collection<JobStatusMessage> jobs) {
        Map<String, JobStatus> statuses = new TreeMap<>();
        jobs.forEach(job -> statuses.put(job.getJobId().toHexString(), job.getJobState()));
        return statuses;
    }

    /** Tasks, failures and checkpoints of one job; fails when the cluster does not know it. */
    public CompletableFuture<JobSnapshot> snapshot(String job) {
        return cluster.getExecutionGraphInfo(JobID.fromHexString(job)).thenApply(JobSnapshots::of);
    }

    /** Takes a savepoint, then ends the job; completes with the savepoint's path. */
    public CompletableFuture<String> stopWithSavepoint(String job, String folder) {
        return cluster.stopWithSavepoint(JobID.fromHexString(job), folder, false, SavepointFormatType.CANONICAL);
    }

    /** Takes a checkpoint now; completes when it is complete. */
    public CompletableFuture<Void> checkpoint(String job) {
        return cluster.triggerCheckpoint(JobID.fromHexString(job)).thenAccept(path -> {});
    }

    /** Asks the job to end without savepoint; completes when the request was taken. */
    public CompletableFuture<Void> cancel(String job) {
        return cluster.cancelJob(JobID.fromHexString(job)).thenAccept(acknowledged -> {});
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (Exception e) {
            throw new CompletionException("the Flink cluster did not stop", e);
        }
    }
}
