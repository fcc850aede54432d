package io.headgate.platforms.flink.statements;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.Started;
import io.headgate.platforms.Topic;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import io.headgate.platforms.flink.jobmanager.JobState;
import io.headgate.platforms.flink.store.JobTag;
import io.headgate.platforms.flink.store.StatementRecord;
import io.headgate.platforms.flink.store.StatementRecords;
import io.headgate.platforms.flink.tables.Catalog;
import io.headgate.platforms.kafka.KafkaCluster;
import io.headgate.platforms.sql.PositionHints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Starts jobs, each under an id that its key gives: Flink takes an id once, so that a start that is repeated finds the job of the
 * first try.
 */
final class Starter {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Catalog catalog;
    private final JobManager jobs;
    private final KafkaCluster kafka;
    private final StatementRecords records;
    private final JobLooks looks;
    private final StatementViews views;
    private final Stopper stopper;

    Starter(
            Catalog catalog,
            JobManager jobs,
            KafkaCluster kafka,
            StatementRecords records,
            JobLooks looks,
            StatementViews views,
            Stopper stopper) {
        this.stopper = stopper;
        this.catalog = catalog;
        this.jobs = jobs;
        this.kafka = kafka;
        this.records = records;
        this.looks = looks;
        this.views = views;
    }

    Started start(StartOrder order) {
        Optional<Job> there = jobs.job(order.key().hex());
        if (there.isPresent()) {
            return known(there.get());
        }
        Optional<Started> adopted = holder(order);
        if (adopted.isPresent()) {
            return adopted.get();
        }
        List<TableRead> reads = reads(order);
        Sources sources = Sources.of(catalog, reads);
        String sql = new StartHints(kafka, sources, order.start()).place(order.sql());
        JobTag tag = new JobTag(
                order.key(),
                order.table(),
                order.generation(),
                sql.equals(order.sql()) ? Set.of() : Set.of(Ownership.Addition.POSITION_HINTS),
                sql,
                order.properties(),
                topics(sources));
        Job job = submit(order.key(), order.name(), tag, state(order));
        return new Started(views.taken(job, tag), tag.additions());
    }

    /** What the text reads; nothing where it does not parse, which the gateway says better. */
    private static List<TableRead> reads(StartOrder order) {
        try {
            return PositionHints.sources(order.sql());
        } catch (PlatformException unreadable) {
            return switch (order.start().at().kind()) {
                case EARLIEST, STATE -> List.of();
                case LATEST, TIMESTAMP, POSITIONS -> throw unreadable;
            };
        }
    }

    private Map<String, JobTag.SourceTopic> topics(Sources sources) {
        SortedMap<String, String> names = new TreeMap<>();
        sources.tables().forEach((table, entry) -> entry.topic().ifPresent(topic -> names.put(table, topic)));
        SortedMap<String, Topic> topics = kafka.describe(names.values());
        Map<String, JobTag.SourceTopic> found = new TreeMap<>();
        names.forEach((table, name) -> {
            Topic topic = topics.get(name);
            if (topic != null) {
                found.put(table, new JobTag.SourceTopic(name, topic.id()));
            }
        });
        return found;
    }

    private Optional<String> state(StartOrder order) {
        if (order.start().at().kind() != StartAt.Kind.STATE) {
            return Optional.empty();
        }
        String of = order.start().at().of();
        return Optional.of(order.start()
                .savepoint()
                .or(() -> records.of(of).stream()
                        .filter(StatementRecord::current)
                        .findFirst()
                        .flatMap(StatementRecord::savepoint))
                .or(() -> StatementBook.find(of, jobs, records).map(views::of).flatMap(WorldStatement::checkpoint))
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.GONE, "there is no state of " + of, "start it from the earliest records")));
    }

    /** Who holds the name: a job that an earlier epoch of this step started is kept, unless it failed; anybody else refuses it. */
    private Optional<Started> holder(StartOrder order) {
        Optional<StatementBook.Entry> entry = StatementBook.find(order.name(), jobs, records);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        WorldStatement holder = views.of(entry.get());
        boolean earlier = earlierEpochs(order.key()).contains(holder.uid());
        if (earlier && holder.phase() == Phase.FAILED) {
            return Optional.empty();
        }
        if (earlier && holder.phase() != Phase.STOPPED && holder.phase() != Phase.DELETING) {
            return entry.get().job().map(this::known);
        }
        throw new PlatformException(
                PlatformProblem.NAME_TAKEN,
                "'" + order.name() + "' exists: job " + holder.uid() + ", " + holder.platformPhase(),
                "delete it, or plan again");
    }

    /** The ids of the jobs that this step may have started before: a job that could not even begin tells no more than its id. */
    private static Set<String> earlierEpochs(EffectKey key) {
        return IntStream.range(1, key.epoch())
                .mapToObj(epoch -> new EffectKey(key.rollout(), key.step(), epoch).hex())
                .collect(Collectors.toSet());
    }

    private Started known(Job job) {
        requireNotFailed(job);
        JobFacts facts = looks.facts(job);
        return new Started(
                views.of(new StatementBook.Entry(job.name(), Optional.of(job), Optional.empty())),
                facts.tag().map(JobTag::additions).orElse(Set.of()));
    }

    private Job submit(EffectKey key, String name, JobTag tag, Optional<String> state) {
        Map<String, String> settings = new TreeMap<>(FlinkNames.of(tag.properties()));
        settings.put("$internal.pipeline.job-id", key.hex());
        settings.put("pipeline.name", name);
        settings.put(JobTag.SETTING, tag.parameters());
        state.ifPresent(path -> {
            settings.put("execution.state-recovery.path", path);
            settings.put("execution.state-recovery.claim-mode", "NO_CLAIM");
        });
        try {
            catalog.gateway().run(tag.sql(), settings, PATIENCE);
        } catch (PlatformException refused) {
            if (refused.problem() != PlatformProblem.NAME_TAKEN) {
                // Flink may refuse and leave a failed job all the same, as it does when state does not fit.
                jobs.job(key.hex()).ifPresent(this::requireNotFailed);
                throw refused;
            }
            // The id was taken by an earlier try of this very order: whatever that one's answer was, its job counts.
        }
        Job job = jobs.job(key.hex())
                .orElseGet(() -> new Job(
                        key.hex(), name, JobState.INITIALIZING, "INITIALIZING", Instant.EPOCH, 0, 0, List.of()));
        requireNotFailed(job);
        return job;
    }

    private void requireNotFailed(Job job) {
        if (job.state() == JobState.FAILED) {
            throw new PlatformException(
                    PlatformProblem.STATEMENT_FAILED,
                    "'" + job.name() + "' failed: "
                            + looks.end(job)
                                    .fault()
                                    .map(fault -> fault.name() + ": " + fault.message())
                                    .orElse("no reason is given"),
                    "mend the reason and retry the step");
        }
    }

    WorldStatement resume(ResumeOrder order) {
        Optional<Job> there = jobs.job(order.key().hex());
        Optional<StatementRecord> record = records.of(order.name()).stream()
                .filter(kept -> kept.job().equals(order.uid()) && kept.stopped())
                .findFirst();
        if (there.isPresent()) {
            record.ifPresent(kept -> records.write(kept.resumed(order.key().hex())));
            return known(there.get()).statement();
        }
        StatementRecord stopped = record.filter(StatementRecord::current)
                .or(() -> record.isPresent() ? Optional.empty() : adopted(order))
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.GONE,
                        "'" + order.name() + "' is not stopped as " + order.uid(),
                        "look at the statement and plan again"));
        JobTag tag = stopped.tag()
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.UNSUPPORTED,
                        "'" + order.name() + "' was not started by Headgate: its SQL is not known",
                        "start it the way it was started"));
        JobTag again = new JobTag(
                order.key(), tag.table(), tag.generation(), tag.additions(), tag.sql(), tag.properties(), tag.topics());
        Job job = submit(order.key(), order.name(), again, stopped.savepoint());
        records.write(stopped.resumed(order.key().hex()));
        return views.taken(job, again);
    }

    /** One that was stopped behind our back, as long as the JobManager remembers. */
    private Optional<StatementRecord> adopted(ResumeOrder order) {
        return jobs.job(order.uid())
                .filter(job -> job.name().equals(order.name()))
                .filter(job -> !records.gone(order.name()).contains(job.id()))
                .flatMap(job -> stopper.adopted(order.name(), job, order.key()));
    }
}
