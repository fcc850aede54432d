package io.headgate.lab.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineEndpoints;
import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.EngineSettings;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.ResultPage;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementCounters;
import io.headgate.lab.engine.StatementFailure;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.StopMode;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.engine.Topics;
import io.headgate.lab.json.Json;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine behind {@code --engine simulated}. */
final class SimulatedEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedEngine.class);
    private static final long FLOW_MILLIS = 200;
    private static final long CHECKPOINT_MILLIS = 5_000;

    /** Records that arrive in one beat in a topic that is read, but that no statement writes. */
    private static final int ARRIVALS = 3;

    private final Path progressFile;
    private final RecordLog log;
    private final SimulatedTopics topics = new SimulatedTopics();
    private final SimulatedTables tables;
    private final Execution execution;
    private final ConcurrentSkipListMap<String, SimulatedJob> jobs = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "lab-simulated");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> beats;

    private SimulatedEngine(EngineSettings settings) throws IOException {
        this.progressFile = settings.folder().resolve("progress.json");
        JsonNode progress = Files.exists(progressFile) ? Json.read(Files.readString(progressFile)) : Json.object();
        topics.restore(progress.path("topics"));
        this.tables = SimulatedTables.open(settings.folder().resolve("tables.log"), settings, topics);
        this.execution = new Execution(
                tables,
                topics,
                Map.of(settings.environmentId(), settings.catalog(), settings.clusterId(), settings.database()));
        Map<String, JsonNode> kept = new LinkedHashMap<>();
        this.log = RecordLog.open(settings.folder().resolve("jobs.log"), kept);
        kept.forEach((id, node) -> restore(id, node, progress.path("jobs").path(id)));
        this.beats = List.of(
                threads.scheduleWithFixedDelay(this::flow, FLOW_MILLIS, FLOW_MILLIS, TimeUnit.MILLISECONDS),
                threads.scheduleWithFixedDelay(
                        this::checkpointSafely, CHECKPOINT_MILLIS, CHECKPOINT_MILLIS, TimeUnit.MILLISECONDS));
    }

    static Engine start(EngineSettings settings) throws IOException {
        return new SimulatedEngine(settings);
    }

    private void restore(String id, JsonNode node, JsonNode progress) {
        SimulatedJob job = SimulatedJob.fromJson(id, node);
        job.restoreProgress(progress);
        jobs.put(id, job);
        EnginePhase phase = job.phase();
        if (phase == EnginePhase.PENDING) {
            execute(job);
        } else if (phase == EnginePhase.RUNNING || phase == EnginePhase.STOPPED) {
            threads.execute(() -> describe(job));
        }
    }

    @Override
    public EngineEndpoints endpoints() {
        return EngineEndpoints.NONE;
    }

    @Override
    public StatementTraits check(StatementOrder order) throws SqlRefusedException {
        return execution.check(order);
    }

    @Override
    public void submit(StatementOrder order) {
        SimulatedJob job = new SimulatedJob(order);
        if (jobs.putIfAbsent(order.id(), job) == null) {
            save(job);
            execute(job);
        }
    }

    @Override
    public Optional<EngineStatement> observe(String id) {
        return Optional.ofNullable(jobs.get(id)).map(SimulatedJob::view);
    }

    @Override
    public void stop(String id, StopMode mode) {
        SimulatedJob job = jobs.get(id);
        if (job != null && (job.phase() == EnginePhase.RUNNING || job.phase() == EnginePhase.PENDING)) {
            job.stop(mode == StopMode.SAVEPOINT);
            save(job);
        }
    }

    @Override
    public void resume(String id) {
        SimulatedJob job = jobs.get(id);
        if (job != null && job.phase() == EnginePhase.STOPPED) {
            boolean begun = job.resume();
            save(job);
            if (!begun) {
                execute(job);
            }
        }
    }

    @Override
    public void delete(String id) {
        if (jobs.remove(id) != null) {
            log.remove(id);
        }
    }

    @Override
    public ResultPage results(String id, String token) {
        SimulatedJob job = jobs.get(id);
        if (job == null) {
            return new ResultPage(List.of(), Optional.empty());
        }
        boolean more = job.phase() == EnginePhase.RUNNING || job.phase() == EnginePhase.PENDING;
        return new ResultPage(job.rows(), more ? Optional.of("1") : Optional.empty());
    }

    /** Nothing but what the detail of a failed statement says already. */
    @Override
    public List<StatementFailure> failures(String id) {
        return List.of();
    }

    @Override
    public StatementCounters counters(String id) {
        SimulatedJob job = jobs.get(id);
        return job == null ? StatementCounters.ZERO : job.counters(topics);
    }

    @Override
    public List<TableInfo> tables() {
        return tables.all();
    }

    @Override
    public Optional<TableInfo> table(TablePath path) {
        return tables.find(path);
    }

    /** State machines do not break. */
    @Override
    public List<String> troubles() {
        return List.of();
    }

    @Override
    public Topics topics() {
        return topics;
    }

    @Override
    public void close() {
        beats.forEach(beat -> beat.cancel(false));
        threads.shutdown();
        try {
            threads.awaitTermination(5, TimeUnit.SECONDS);
            checkpoint();
            log.close();
            tables.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(SimulatedJob job) {
        threads.execute(() -> {
            try {
                execution.start(job);
            } catch (SqlRefusedException e) {
                job.fail(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.warn("Statement [{}] could not be simulated", job.order().name(), e);
                job.fail("The simulated engine cannot run this statement: " + e);
            }
            save(job);
        });
    }

    /** After a restart: what the job is; a table that is gone since does not matter to what runs. */
    private void describe(SimulatedJob job) {
        try {
            StatementTraits traits = execution.check(job.order());
            job.describe(
                    traits,
                    traits.writes().stream()
                            .flatMap(path -> tables.find(path).stream())
                            .map(TableInfo::topic)
                            .toList());
        } catch (SqlRefusedException e) {
            LOG.debug(
                    "Statement [{}] can no longer be described: {}", job.order().name(), e.getMessage());
        }
    }

    private void save(SimulatedJob job) {
        if (jobs.containsKey(job.order().id())) {
            log.put(job.order().id(), job.toJson());
        }
    }

    private void flow() {
        try {
            Set<String> written = new HashSet<>();
            Set<String> read = new HashSet<>();
            for (SimulatedJob job : jobs.values()) {
                if (job.phase() == EnginePhase.RUNNING) {
                    written.addAll(job.sinks());
                    read.addAll(job.sources());
                }
            }
            read.removeAll(written);
            read.forEach(topic -> topics.append(topic, ARRIVALS));
            jobs.values().forEach(job -> job.flow(topics));
        } catch (RuntimeException e) {
            LOG.warn("One beat of the simulated flow failed", e);
        }
    }

    private void checkpointSafely() {
        try {
            checkpoint();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The simulated progress could not be written; it will be tried again", e);
        }
    }

    private void checkpoint() throws IOException {
        ObjectNode progress = Json.object();
        progress.set("topics", topics.toJson());
        ObjectNode running = progress.putObject("jobs");
        jobs.forEach((id, job) -> running.set(id, job.progress()));
        Path next = progressFile.resolveSibling(progressFile.getFileName() + ".next");
        Files.writeString(next, Json.write(progress));
        Files.move(next, progressFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (log.mostlyHistory()) {
            synchronized (log) {
                Map<String, JsonNode> values = new LinkedHashMap<>();
                jobs.forEach((id, job) -> values.put(id, job.toJson()));
                log.rewrite(values);
            }
        }
    }
}
