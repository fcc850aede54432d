package io.headgate.platforms.flink.statements;

import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.jobmanager.JobState;
import io.headgate.platforms.flink.store.StatementRecord;
import io.headgate.platforms.flink.store.StatementRecords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What jobs and records say together: which statements there are. Of several jobs under one name, that counts which has not
 * ended; else the record of a stop; else the youngest job. Cancelled jobs and deleted ones are no statements.
 */
final class StatementBook {
    private final Map<String, List<Job>> jobs = new TreeMap<>();
    private final Map<String, List<StatementRecord>> records = new TreeMap<>();

    /**
     * A statement.
     *
     * @param job the job that runs it or has run it, as far as the JobManager remembers
     * @param record of its stop, when it is stopped and can go on
     */
    record Entry(String name, Optional<Job> job, Optional<StatementRecord> record) {
        /** Under which it is known to the platform. */
        String uid() {
            return record.map(StatementRecord::job).or(() -> job.map(Job::id)).orElse("");
        }
    }

    private StatementBook(List<Job> all, List<StatementRecord> kept, Set<String> gone) {
        for (Job job : all) {
            if (job.state() != JobState.CANCELED && !gone.contains(job.id())) {
                jobs.computeIfAbsent(job.name(), name -> new ArrayList<>()).add(job);
            }
        }
        for (StatementRecord record : kept) {
            records.computeIfAbsent(record.statement(), name -> new ArrayList<>())
                    .add(record);
        }
    }

    static StatementBook of(List<Job> jobs, StatementRecords records) {
        return new StatementBook(jobs, records.all(), new TreeSet<>(records.gone()));
    }

    /** One statement only. */
    static Optional<Entry> find(String name, JobManager jobManager, StatementRecords records) {
        List<Job> named = jobManager.jobs().stream()
                .filter(job -> job.name().equals(name))
                .toList();
        return new StatementBook(named, records.of(name), new TreeSet<>(records.gone(name)))
                .entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    List<Entry> entries() {
        Set<String> names = new TreeSet<>(jobs.keySet());
        names.addAll(records.keySet());
        List<Entry> entries = new ArrayList<>();
        for (String name : names) {
            entries.addAll(entries(name));
        }
        return entries;
    }

    private List<Entry> entries(String name) {
        List<StatementRecord> kept = records.getOrDefault(name, List.of());
        Set<String> wentOn = kept.stream()
                .flatMap(record -> record.resumedAs().map(as -> record.job()).stream())
                .collect(Collectors.toSet());
        List<Job> found = jobs.getOrDefault(name, List.of()).stream()
                .filter(job -> !wentOn.contains(job.id()))
                .sorted(Comparator.comparing(Job::started).reversed().thenComparing(Job::id))
                .toList();
        List<Job> running = found.stream().filter(job -> !job.state().ended()).toList();
        if (running.size() > 1) {
            return doubles(name, running);
        }
        if (running.size() == 1) {
            return List.of(new Entry(name, Optional.of(running.get(0)), Optional.empty()));
        }
        Optional<StatementRecord> stopped =
                kept.stream().filter(StatementRecord::current).findFirst();
        if (stopped.isPresent() || !found.isEmpty()) {
            return List.of(new Entry(name, found.stream().findFirst(), stopped));
        }
        return List.of();
    }

    /** Flink lets several jobs have one name; all but the youngest are told apart by the beginning of their ids. */
    private static List<Entry> doubles(String name, List<Job> running) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(name, Optional.of(running.get(0)), Optional.empty()));
        running.stream()
                .skip(1)
                .forEach(job -> entries.add(
                        new Entry(name + " (" + job.id().substring(0, 8) + ")", Optional.of(job), Optional.empty())));
        return entries;
    }
}
