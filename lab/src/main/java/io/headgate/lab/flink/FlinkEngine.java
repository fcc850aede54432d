package io.headgate.lab.flink;

import io.headgate.lab.dialect.StatementOptions;
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
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements as jobs of a Flink cluster in this process, on a Kafka broker in this process. */
public final class FlinkEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(FlinkEngine.class);

    private static final long LOOK_EVERY_MILLIS = 50;
    private static final long KEEP_EVERY_SECONDS = 5;
    private static final long LAST_CHECKPOINT_SECONDS = 10;

    private final FlinkStack stack;
    private final StatementRecords records;
    private final Map<String, LiveStatement> statements = new ConcurrentHashMap<>();
    private final Jobs jobs;
    private final StatementRunner runner;
    private final Deployer deployer;
    private final Stopper stopper;
    private final ExecutorService workers = Executors.newCachedThreadPool(FlinkEngine::daemon);
    private final ScheduledExecutorService watch = Executors.newScheduledThreadPool(2, FlinkEngine::daemon);

    private final List<Future<?>> watching = new ArrayList<>();

    private FlinkEngine(FlinkStack stack, EngineSettings settings, StatementRecords records) {
        this.stack = stack;
        this.records = records;
        this.jobs = new Jobs(stack.cluster(), stack.folder());
        StatementPlanner planner = new StatementPlanner(settings, this::table);
        this.deployer = new Deployer(
                stack.gateway(),
                planner,
                jobs,
                stack.folder(),
                this::table,
                settings.checkpointInterval(),
                this::running);
        this.runner = new StatementRunner(stack.gateway(), planner, deployer, stack.catalog());
        this.stopper = new Stopper(jobs, stack.topics());
    }

    /** Starts everything, and in the background what ran when the folder was last used. */
    public static FlinkEngine start(EngineSettings settings) throws Exception {
        FlinkStack stack = FlinkStack.start(settings);
        List<StatementRecord> known = new ArrayList<>();
        FlinkEngine engine = new FlinkEngine(
                stack, settings, StatementRecords.open(stack.folder().statements(), known));
        if (known.stream().noneMatch(Deployer::counts)) {
            engine.workers.execute(new WarmUp(stack.gateway(), settings, engine.deployer.plan("warm-up")));
        }
        engine.workers.execute(() -> engine.abortForgottenTransactions(List.copyOf(known)));
        engine.recover(known);
        return engine;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "lab-engine");
        thread.setDaemon(true);
        return thread;
    }

    private void recover(List<StatementRecord> known) {
        for (StatementRecord record : known) {
            LiveStatement statement = new LiveStatement(records, record);
            statements.put(record.id(), statement);
            switch (record.phase()) {
                case PENDING, RUNNING -> {
                    statement.updateIn(EnginePhase.RUNNING, found -> found.with(EnginePhase.PENDING, ""));
                    start(statement);
                }
                case STOPPING -> {
                    // Its savepoint may be there and its last records not yet committed: only the job can do that.
                    start(statement);
                    statement.enqueue(() -> stopper.stop(statement), workers);
                }
                case COMPLETED, FAILED, STOPPED -> {}
            }
        }
        watching.add(watch.scheduleWithFixedDelay(
                new JobWatcher(jobs, statements.values(), this::abortTransactions),
                LOOK_EVERY_MILLIS,
                LOOK_EVERY_MILLIS,
                TimeUnit.MILLISECONDS));
        watching.add(watch.scheduleWithFixedDelay(
                new TaskManagerKeeper(stack.cluster()), KEEP_EVERY_SECONDS, KEEP_EVERY_SECONDS, TimeUnit.SECONDS));
    }

    private void start(LiveStatement statement) {
        statement.enqueue(() -> runner.run(statement), workers);
    }

    private int running() {
        return (int) statements.values().stream()
                .filter(statement -> Deployer.counts(statement.record()))
                .count();
    }

    @Override
    public EngineEndpoints endpoints() {
        return stack.endpoints();
    }

    @Override
    public StatementTraits check(StatementOrder order) throws SqlRefusedException {
        try {
            return runner.check(order);
        } catch (RuntimeException failure) {
            throw StatementPlanner.refused(failure, 0);
        }
    }

    @Override
    public void submit(StatementOrder order) {
        LiveStatement statement = new LiveStatement(records, StatementRecord.of(order));
        if (statements.putIfAbsent(order.id(), statement) == null) {
            statement.update(record -> record);
            start(statement);
        }
    }

    @Override
    public Optional<EngineStatement> observe(String id) {
        return find(id).map(LiveStatement::observed);
    }

    private Optional<LiveStatement> find(String id) {
        return Optional.ofNullable(statements.get(id));
    }

    @Override
    public void stop(String id, StopMode mode) {
        find(id).ifPresent(statement -> {
            boolean asked = statement.updateIf(
                    record -> record.phase() == EnginePhase.PENDING || record.phase() == EnginePhase.RUNNING,
                    record -> record.stopping(mode == StopMode.CANCEL));
            if (asked) {
                statement.enqueue(() -> stopper.stop(statement), workers);
            }
        });
    }

    @Override
    public void resume(String id) {
        find(id).ifPresent(statement -> {
            boolean asked = statement.updateIn(EnginePhase.STOPPED, record -> {
                // Else the watcher would take the end of the old job for the end of the statement.
                statement.deployed("");
                return record.with(EnginePhase.PENDING, "");
            });
            if (asked) {
                start(statement);
            }
        });
    }

    @Override
    public void delete(String id) {
        LiveStatement statement = statements.remove(id);
        if (statement != null) {
            statement.forget();
            statement.enqueue(() -> end(statement), workers);
        }
    }

    private void end(LiveStatement statement) {
        StatementRecord record = statement.record();
        statement.results().ifPresent(QueryResults::close);
        try {
            if (!statement.job().isEmpty()) {
                jobs.cancel(statement.job());
            }
            abortTransactions(statement);
            Files.deleteIfExists(deployer.plan(record.id()));
            for (int deployment = 1; deployment <= record.deployments(); deployment++) {
                jobs.deleteState(record.job(deployment));
            }
        } catch (RuntimeException | IOException e) {
            LOG.warn(
                    "[{}] was deleted but left something behind", record.order().name(), e);
        }
    }

    private void abortTransactions(LiveStatement statement) {
        StatementRecord record = statement.record();
        if (record.deployments() > 0) {
            String prefix = SessionSettings.transactionsOf(record.order());
            workers.execute(() -> stack.topics().abortTransactions(id -> id.startsWith(prefix)));
        }
    }

    /** A kill in the middle of a deletion leaves transactions that nobody would ever end. */
    private void abortForgottenTransactions(List<StatementRecord> known) {
        List<String> prefixes = known.stream()
                .map(record -> SessionSettings.transactionsOf(record.order()))
                .toList();
        stack.topics()
                .abortTransactions(id -> id.startsWith(StatementOptions.TRANSACTIONS)
                        && prefixes.stream().noneMatch(id::startsWith));
    }

    @Override
    public ResultPage results(String id, String token) {
        return find(id).flatMap(LiveStatement::results)
                .map(results -> results.page(token))
                .orElseGet(() -> new ResultPage(List.of(), Optional.empty()));
    }

    @Override
    public List<StatementFailure> failures(String id) {
        Optional<LiveStatement> found = find(id);
        found.filter(statement -> !statement.job().isEmpty()).ifPresent(statement -> jobs.snapshot(statement.job())
                .filter(snapshot -> !snapshot.failures().isEmpty())
                .ifPresent(snapshot -> statement.failures(Jobs.failures(snapshot), snapshot.restarts())));
        return found.map(LiveStatement::failures).orElse(List.of());
    }

    @Override
    public StatementCounters counters(String id) {
        return find(id).map(LiveStatement::counters).orElse(StatementCounters.ZERO);
    }

    @Override
    public List<TableInfo> tables() {
        return stack.catalog().describeAll();
    }

    @Override
    public Optional<TableInfo> table(TablePath path) {
        return path.catalog().equals(stack.catalog().getName())
                ? stack.catalog().describe(path.database(), path.name())
                : Optional.empty();
    }

    @Override
    public List<String> troubles() {
        return new StackCheck(stack.cluster(), stack.topics(), stack.endpoints()).troubles();
    }

    @Override
    public Topics topics() {
        return stack.topics();
    }

    /** Running jobs write a last checkpoint, so that the next start reads little again. */
    @Override
    public void close() {
        watching.forEach(look -> look.cancel(false));
        watch.shutdownNow();
        CompletableFuture<?>[] last = statements.values().stream()
                .filter(statement -> statement.record().phase() == EnginePhase.RUNNING
                        && !statement.job().isEmpty())
                .map(statement -> jobs.checkpoint(statement.job()).exceptionally(refused -> null))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(last).get(LAST_CHECKPOINT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("not every statement wrote a last checkpoint; the next start reads some records again");
        }
        workers.shutdownNow();
        statements.values().forEach(statement -> statement.results().ifPresent(QueryResults::close));
        stack.close();
        try {
            records.close();
        } catch (IOException e) {
            LOG.warn("the file of statements was not closed", e);
        }
    }
}
