package io.headgate.lab.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Sees the metrics of all jobs of this process in memory. Asking REST for them would cost a round trip per task and answers
 * nothing the first time.
 */
public final class StatementMetrics implements MetricReporter {
    private static final String JOB = "<job_id>";
    private static final String OPERATOR = "<operator_name>";
    private static final Map<Metric, Watched> WATCHED = new ConcurrentHashMap<>();

    private enum Role {
        RECORDS_IN,
        RECORDS_OUT,
        PENDING
    }

    private record Watched(String job, Role role) {}

    /**
     * What flowed through a job since it was deployed.
     *
     * @param recordsIn emitted by its sources
     * @param recordsOut written by its sinks
     * @param pending in its sources, not yet read
     */
    public record Flow(long recordsIn, long recordsOut, long pending) {}

    /** Makes the cluster report to this class. */
    public static void register(Configuration settings) {
        settings.setString("metrics.reporters", "lab");
        settings.setString("metrics.reporter.lab.factory.class", Factory.class.getName());
    }

    /** Zeros for a job without metrics. */
    public static Flow of(String job) {
        long in = 0;
        long out = 0;
        long pending = 0;
        for (Map.Entry<Metric, Watched> entry : WATCHED.entrySet()) {
            if (entry.getValue().job().equals(job)) {
                long value = value(entry.getKey());
                switch (entry.getValue().role()) {
                    case RECORDS_IN -> in += value;
                    case RECORDS_OUT -> out += value;
                    case PENDING -> pending += value;
                }
            }
        }
        return new Flow(in, out, pending);
    }

    private static long value(Metric metric) {
        if (metric instanceof Counter counter) {
            return counter.getCount();
        }
        Object value = metric instanceof Gauge<?> gauge ? gauge.getValue() : null;
        return value instanceof Number number ? Math.max(0, number.longValue()) : 0;
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        Map<String, String> scope = group.getAllVariables();
        String job = scope.get(JOB);
        String operator = scope.get(OPERATOR);
        if (job == null || operator == null) {
            return;
        }
        boolean source = operator.startsWith("Source:") || operator.startsWith("Source__");
        boolean sink = operator.endsWith(": Writer") || operator.endsWith("__Writer");
        if (source && name.equals("numRecordsOut")) {
            WATCHED.put(metric, new Watched(job, Role.RECORDS_IN));
        } else if (sink && name.equals("numRecordsSend")) {
            WATCHED.put(metric, new Watched(job, Role.RECORDS_OUT));
        } else if (source && name.equals("pendingRecords")) {
            WATCHED.put(metric, new Watched(job, Role.PENDING));
        }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        WATCHED.remove(metric);
    }

    @Override
    public void open(MetricConfig config) {}

    @Override
    public void close() {}

    /** How Flink makes the reporter; named in the configuration. */
    public static final class Factory implements MetricReporterFactory {
        @Override
        public MetricReporter createMetricReporter(java.util.Properties properties) {
            return new StatementMetrics();
        }
    }
}
