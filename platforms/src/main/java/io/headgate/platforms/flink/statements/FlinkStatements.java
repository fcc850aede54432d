package io.headgate.platforms.flink.statements;

import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Health;
import io.headgate.platforms.Progress;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.Started;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.Statements;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.flink.http.Pause;
import io.headgate.platforms.flink.jobmanager.Checkpoints;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.jobmanager.JobState;
import io.headgate.platforms.flink.store.StatementRecord;
import io.headgate.platforms.flink.store.StatementRecords;
import io.headgate.platforms.flink.tables.Catalog;
import io.headgate.platforms.kafka.KafkaCluster;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Statements as jobs of a Flink cluster, and as records of those that are stopped. */
public final class FlinkStatements implements Statements {
    private static final int CANCEL_LOOKS = 40;

    private final JobManager jobs;
    private final StatementRecords records;
    private final JobLooks looks;
    private final StatementViews views;
    private final Starter starter;
    private final Stopper stopper;

    public FlinkStatements(
            Catalog catalog,
            JobManager jobs,
            KafkaCluster kafka,
            StatementRecords records,
            StoppedPositions positions) {
        this.jobs = jobs;
        this.records = records;
        this.looks = new JobLooks(jobs, catalog);
        this.views = new StatementViews(jobs, looks);
        this.stopper = new Stopper(jobs, kafka, records, looks, positions);
        this.starter = new Starter(catalog, jobs, kafka, records, looks, views, stopper);
    }

    @Override
    public List<WorldStatement> list(StatementFilter filter) {
        if (filter.pool().isPresent() || filter.label().isPresent()) {
            return List.of(); // there are neither pools nor labels here
        }
        List<Job> all = jobs.jobs();
        looks.retain(all.stream().map(Job::id).collect(Collectors.toSet()));
        return StatementBook.of(all, records).entries().stream()
                .filter(entry -> entry.name().startsWith(filter.prefix().orElse("")))
                .map(views::of)
                .sorted(Comparator.comparing(WorldStatement::name))
                .toList();
    }

    @Override
    public Optional<WorldStatement> find(String name) {
        return StatementBook.find(name, jobs, records).map(views::of);
    }

    @Override
    public Started start(StartOrder order) {
        return starter.start(order);
    }

    @Override
    public Progress<Stopped> stop(StopOrder order) {
        return stopper.stop(order);
    }

    @Override
    public WorldStatement resume(ResumeOrder order) {
        return starter.resume(order);
    }

    @Override
    public Progress<Ending> delete(DeleteOrder order) {
        List<StatementRecord> own = chain(order);
        List<String> gone = records.gone(order.name());
        Optional<Job> job = jobs.job(order.uid())
                .filter(found -> found.name().equals(order.name()))
                .filter(found -> found.state() != JobState.CANCELED)
                .filter(found -> !gone.contains(found.id()));
        if (job.isPresent()) {
            Optional<Job> ended = job.get().state().ended() ? job : cancelled(order.uid());
            if (ended.filter(last -> !last.state().ended()).isPresent()) {
                return Progress.waiting("'" + order.name() + "' is being cancelled");
            }
            // A job that is cancelled while it stops may finish all the same, and would be shown as stopped.
            if (ended.filter(last -> last.state() != JobState.CANCELED).isPresent()) {
                records.markGone(order.name(), order.uid());
            }
            return removed(order, own, Ending.DONE);
        }
        return removed(order, own, own.isEmpty() ? Ending.FOUND_GONE : Ending.DONE);
    }

    /** The records of this statement: of its last stop, and of those that it went on from. */
    private List<StatementRecord> chain(DeleteOrder order) {
        List<StatementRecord> all = records.of(order.name());
        Set<String> ids = new TreeSet<>(Set.of(order.uid()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (StatementRecord record : all) {
                grown |= record.resumedAs().filter(ids::contains).isPresent() && ids.add(record.job());
            }
        }
        return all.stream().filter(record -> ids.contains(record.job())).toList();
    }

    /** Tells a job to end, which it does soon, mostly; empty when the JobManager forgot it meanwhile. */
    private Optional<Job> cancelled(String uid) {
        jobs.cancel(uid);
        Optional<Job> seen = jobs.job(uid);
        for (int look = 1;
                look < CANCEL_LOOKS && seen.isPresent() && !seen.get().state().ended();
                look++) {
            Pause.shortly();
            seen = jobs.job(uid);
        }
        return seen;
    }

    private Progress<Ending> removed(DeleteOrder order, List<StatementRecord> own, Ending ending) {
        own.forEach(records::remove);
        for (String job : records.gone(order.name())) {
            if (jobs.job(job).isEmpty()) {
                records.unmark(order.name(), job);
            }
        }
        return Progress.done(ending, "'" + order.name() + "' is deleted");
    }

    @Override
    public boolean neverRan(String name, String uid) {
        return jobs.job(uid)
                        .filter(job -> job.name().equals(name) && job.state() == JobState.FAILED)
                        .isPresent()
                && !jobs.everDeployed(uid);
    }

    @Override
    public Optional<Health> health(String name) {
        return StatementBook.find(name, jobs, records).map(entry -> {
            WorldStatement statement = views.of(entry);
            Optional<Checkpoints> checkpoints = entry.job().flatMap(job -> jobs.checkpoints(job.id()));
            return new Health(
                    statement,
                    entry.job().map(job -> jobs.faults(job.id())).orElse(List.of()),
                    checkpoints.flatMap(Checkpoints::completed),
                    checkpoints.isPresent());
        });
    }
}
