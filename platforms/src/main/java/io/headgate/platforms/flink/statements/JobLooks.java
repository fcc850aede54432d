package io.headgate.platforms.flink.statements;

import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.platforms.StatementFault;
import io.headgate.platforms.flink.http.Pause;
import io.headgate.platforms.flink.jobmanager.Checkpoints;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.jobmanager.JobState;
import io.headgate.platforms.flink.store.JobTag;
import io.headgate.platforms.flink.tables.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at each job once: what a job was given never changes, nor does the end of one that has ended. */
final class JobLooks {
    private static final Pattern SOURCE = Pattern.compile("Source: (?:KafkaSource-)?([^\\[\\]:]+?)(?:\\[\\d+])?$");
    private static final Pattern SINK = Pattern.compile("^(?:Sink: )?([^\\[\\]: ]+)(?:\\[\\d+])?(?:: Writer)$");
    private static final Pattern INSERT = Pattern.compile("^insert-into_([^,]+)$");
    private static final int YOUNG_LOOKS = 10;

    private final JobManager jobs;
    private final Catalog catalog;
    private final Map<String, JobFacts> facts = new ConcurrentHashMap<>();
    private final Map<String, JobEnd> ends = new ConcurrentHashMap<>();

    /** How a job ended: the reason of a failure, the state it left. */
    record JobEnd(Optional<StatementFault> fault, Optional<Checkpoints> checkpoints) {}

    JobLooks(JobManager jobs, Catalog catalog) {
        this.jobs = jobs;
        this.catalog = catalog;
    }

    /** Forgets the jobs that the JobManager has forgotten. */
    void retain(Set<String> ids) {
        facts.keySet().retainAll(ids);
        ends.keySet().retainAll(ids);
    }

    JobFacts facts(Job job) {
        JobFacts known = facts.get(job.id());
        if (known != null) {
            return known;
        }
        Map<String, String> parameters = jobs.parameters(job.id());
        for (int look = 1; parameters.isEmpty() && young(job) && look < YOUNG_LOOKS; look++) {
            Pause.shortly();
            parameters = jobs.parameters(job.id());
        }
        Optional<JobTag> tag = JobTag.read(parameters);
        JobFacts seen = tag.map(this::own).orElseGet(() -> foreign(job));
        if (tag.isPresent() || !young(job)) {
            facts.put(job.id(), seen);
        }
        return seen;
    }

    /** A job that has just been submitted does not show its configuration yet. */
    private static boolean young(Job job) {
        return job.state() == JobState.INITIALIZING || job.state() == JobState.CREATED;
    }

    /** What the SQL writes and reads. */
    JobFacts own(JobTag tag) {
        FileFacts sql = new FlinkSqlReader().read(tag.sql());
        List<String> writes = new ArrayList<>();
        List<String> reads = new ArrayList<>();
        sql.statements().forEach(statement -> {
            statement.writes().forEach(table -> writes.add(catalog.name(table.path())));
            statement
                    .reads()
                    .forEach(read -> reads.add(catalog.name(read.table().path())));
        });
        return new JobFacts(Optional.of(tag), writes, reads, true, false);
    }

    private JobFacts foreign(Job job) {
        Set<String> writes = new TreeSet<>();
        Set<String> reads = new TreeSet<>();
        boolean named = true;
        for (String operator : jobs.operators(job.id())) {
            Matcher source = SOURCE.matcher(operator);
            Matcher sink = SINK.matcher(operator);
            if (source.find()) {
                reads.add(catalog.name(List.of(source.group(1).split("\\.", -1))));
            } else if (operator.startsWith("Source: ")) {
                named = false;
            } else if (sink.find()) {
                writes.add(catalog.name(List.of(sink.group(1).split("\\.", -1))));
            }
        }
        Matcher insert = INSERT.matcher(job.name());
        if (insert.find()) {
            writes.clear();
            writes.add(catalog.name(List.of(insert.group(1).split("\\.", -1))));
        }
        boolean attributed = named && !reads.isEmpty();
        return new JobFacts(Optional.empty(), List.copyOf(writes), List.copyOf(reads), attributed, true);
    }

    /** How a job that has ended did so. */
    JobEnd end(Job job) {
        JobEnd known = ends.get(job.id());
        if (known == null) {
            Optional<StatementFault> fault = job.state() == JobState.FAILED
                    ? jobs.faults(job.id()).stream().findFirst()
                    : Optional.empty();
            known = new JobEnd(fault, jobs.checkpoints(job.id()));
            ends.put(job.id(), known);
        }
        return known;
    }
}
