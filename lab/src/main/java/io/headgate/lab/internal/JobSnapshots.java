package io.headgate.lab.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.executiongraph.ArchivedExecutionGraph;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.scheduler.ExecutionGraphInfo;

/** Reads a {@link JobSnapshot} out of what the JobManager archives of a job. */
final class JobSnapshots {
    private JobSnapshots() {}

    static JobSnapshot of(ExecutionGraphInfo info) {
        ArchivedExecutionGraph graph = info.getArchivedExecutionGraph();
        List<JobSnapshot.Failure> failures = failures(info, graph);
        return new JobSnapshot(graph.getState(), allTasksRunning(graph), failures.size(), failures);
    }

    private static boolean allTasksRunning(ArchivedExecutionGraph graph) {
        boolean any = false;
        for (AccessExecutionVertex task : graph.getAllExecutionVertices()) {
            any = true;
            ExecutionState state = task.getExecutionState();
            if (state != ExecutionState.RUNNING && state != ExecutionState.FINISHED) {
                return false;
            }
        }
        return any;
    }

    private static List<JobSnapshot.Failure> failures(ExecutionGraphInfo info, ArchivedExecutionGraph graph) {
        List<JobSnapshot.Failure> failures = new ArrayList<>();
        StreamSupport.stream(info.getExceptionHistory().spliterator(), false)
                .map(JobSnapshots::failure)
                .forEach(failures::add);
        ErrorInfo last = graph.getFailureInfo();
        if (failures.isEmpty() && last != null) {
            failures.add(failure(last));
        }
        failures.sort(Comparator.comparing(JobSnapshot.Failure::time).reversed());
        return failures;
    }

    private static JobSnapshot.Failure failure(ErrorInfo error) {
        return new JobSnapshot.Failure(
                error.getException().getOriginalErrorClassName(),
                error.getExceptionAsString(),
                Instant.ofEpochMilli(error.getTimestamp()));
    }
}
