package io.headgate.platforms.flink.statements;

import io.headgate.platforms.flink.store.JobTag;
import java.util.List;
import java.util.Optional;

/**
 * What never changes about a job.
 *
 * @param tag of a job that Headgate started
 * @param approximate writes and reads are guessed from the names of operators
 */
record JobFacts(
        Optional<JobTag> tag, List<String> writes, List<String> reads, boolean attributed, boolean approximate) {
    JobFacts {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
    }
}
