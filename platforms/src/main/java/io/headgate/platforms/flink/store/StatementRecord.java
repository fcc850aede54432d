package io.headgate.platforms.flink.store;

import io.headgate.pipelines.world.SourcePosition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is kept of a statement beside its savepoint, since the JobManager forgets jobs that have ended.
 *
 * @param version of this format
 * @param job the job that was stopped
 * @param key of the stop
 * @param tag what the job carried; absent when Headgate did not start it
 * @param ends ends of the topics as they were before the stop, for sources that begin at the end and had read nothing
 * @param stopped the job has ended with this savepoint; false while that is on its way
 * @param resumedAs the job that went on from here: then the statement is not stopped any more
 */
public record StatementRecord(
        int version,
        String statement,
        String job,
        String key,
        Optional<JobTag> tag,
        Map<String, Map<Integer, Long>> ends,
        boolean stopped,
        Optional<String> savepoint,
        List<SourcePosition> positions,
        Optional<String> resumedAs) {
    public static final int VERSION = 1;

    public StatementRecord {
        ends = Collections.unmodifiableMap(new TreeMap<>(ends));
        positions = List.copyOf(positions);
    }

    /** Of a stop that is about to be asked for. */
    public static StatementRecord stopping(
            String statement,
            String job,
            String key,
            Optional<JobTag> tag,
            Map<String, ? extends Map<Integer, Long>> ends) {
        return new StatementRecord(
                VERSION,
                statement,
                job,
                key,
                tag,
                new TreeMap<>(ends),
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public StatementRecord stoppedAt(String path, List<SourcePosition> found) {
        return new StatementRecord(
                version, statement, job, key, tag, ends, true, Optional.of(path), found, Optional.empty());
    }

    public StatementRecord resumed(String as) {
        return new StatementRecord(
                version, statement, job, key, tag, ends, stopped, savepoint, positions, Optional.of(as));
    }

    /** Whether the statement is stopped here and may go on from here. */
    public boolean current() {
        return stopped && resumedAs.isEmpty();
    }
}
