package io.headgate.platforms.flink.positions;

import io.headgate.platforms.flink.http.Pause;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Kafka sources of a job say of themselves.
 *
 * @param partitions by {@code topic/partition} the offset of the last record that was read, -1 for none
 * @param pending how many records the sources know to be waiting
 */
record ReaderMetrics(Map<String, Long> partitions, Optional<Long> pending) {
    private static final Pattern OFFSET =
            Pattern.compile("KafkaSourceReader\\.topic\\.(.+)\\.partition\\.(\\d+)\\.currentOffset$");
    private static final Pattern PENDING = Pattern.compile("^\\d+\\.Source__[^.]*(?:\\.[^.]*)*\\.pendingRecords$");
    private static final int LOOKS = 3;

    static ReaderMetrics of(JobManager jobs, Job job) {
        ReaderMetrics metrics = read(jobs, job);
        for (int look = 1; metrics.partitions().isEmpty() && look < LOOKS; look++) {
            Pause.of(200); // the first call makes the JobManager fetch them
            metrics = read(jobs, job);
        }
        return metrics;
    }

    private static ReaderMetrics read(JobManager jobs, Job job) {
        Map<String, Long> partitions = new TreeMap<>();
        long pending = 0;
        boolean told = false;
        for (Job.Vertex vertex : job.vertices()) {
            if (!vertex.name().contains("Source")) {
                continue;
            }
            for (Map.Entry<String, String> metric :
                    jobs.metrics(job.id(), vertex.id(), ReaderMetrics::wanted).entrySet()) {
                Matcher offset = OFFSET.matcher(metric.getKey());
                if (offset.find()) {
                    partitions.merge(
                            offset.group(1) + "/" + offset.group(2), Long.parseLong(metric.getValue()), Math::min);
                } else {
                    told = true;
                    pending += Long.parseLong(metric.getValue());
                }
            }
        }
        return new ReaderMetrics(partitions, told ? Optional.of(pending) : Optional.empty());
    }

    private static boolean wanted(String metric) {
        return OFFSET.matcher(metric).find() || PENDING.matcher(metric).find();
    }

    /** The next offset to read; empty where nothing was read yet. */
    Optional<Long> next(String topic, int partition) {
        return Optional.ofNullable(partitions.get(topic + "/" + partition))
                .filter(last -> last >= 0)
                .map(last -> last + 1);
    }

    boolean nothingPending() {
        return pending.filter(records -> records == 0).isPresent();
    }
}
