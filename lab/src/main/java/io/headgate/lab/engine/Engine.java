package io.headgate.lab.engine;

import java.util.List;
import java.util.Optional;

/**
 * Runs SQL statements, keeps tables and topics.
 *
 * <p>The surface owns everything a client of the REST API sees (name, spec, labels, resource version, phase, latency, faults)
 * and keeps it durably. The engine owns what only it can know, and keeps that durably under its own folder
 * ({@link EngineSettings#folder()}): orders, tables, job ids, checkpoints. Neither reads the other's files.
 *
 * <p><b>Contract</b>
 * <ul>
 *   <li>A statement is known by {@link StatementOrder#id()}, which is never used twice. Names may be, after a deletion.</li>
 *   <li>{@link #submit}, {@link #stop}, {@link #resume} and {@link #delete} write down what they were told, return soon, and
 *       do the work in the background. Each is idempotent: a second call with the same id changes nothing.
 *   <li>{@link #observe} answers from memory within a few milliseconds; the surface calls it often, for every statement.
 *   <li>An order whose {@code submit} returned survives {@code kill -9}. When the engine starts again it brings back tables and
 *       topics first, then redeploys what was running: from the newest checkpoint or savepoint, with the same id. Meanwhile
 *       {@code observe} says {@link EnginePhase#PENDING}. What was STOPPED stays so and keeps its positions; what was COMPLETED
 *       or FAILED stays so. An order that was never completed (PENDING) is run again.
 *   <li>SQL that is wrong is no exception of {@code submit}: the statement becomes {@link EnginePhase#FAILED}, with the reason
 *       that the engine gave (the text after the last {@code Caused by:}) as its detail, never a stack trace.
 *   <li>All methods may be called from many threads at once.
 * </ul>
 */
public interface Engine extends AutoCloseable {
    /** Where the engine can be reached directly. */
    EngineEndpoints endpoints();

    /**
     * Parses and plans without effect: for {@code sql.dry-run}, and for statements that have to wait before they are submitted.
     *
     * @return what the statement is
     * @throws SqlRefusedException when it is wrong; the message is fit to be shown as the detail of a FAILED statement
     */
    StatementTraits check(StatementOrder order) throws SqlRefusedException;

    /** Takes a statement over and starts it in the background. */
    void submit(StatementOrder order);

    /** What is known of a statement; empty when the id was never submitted, or was deleted. */
    Optional<EngineStatement> observe(String id);

    /**
     * Ends a running job. Phase goes STOPPING, then STOPPED; a statement that is COMPLETED or FAILED stays so.
     *
     * @param mode {@link StopMode#SAVEPOINT}: positions and state are kept in a savepoint, from which {@code resume} restores.
     *     When the savepoint cannot be taken, the statement is STOPPED without positions and its detail says why; {@code resume}
     *     then restores from the newest checkpoint.
     */
    void stop(String id, StopMode mode);

    /** Starts a STOPPED statement again with its state. Phase goes PENDING, then RUNNING. */
    void resume(String id);

    /** Ends the job without savepoint if it runs, and forgets the statement. Its tables and topics stay. */
    void delete(String id);

    /**
     * One page of the rows of SELECT, SHOW, DESCRIBE, EXPLAIN.
     *
     * @param token empty for the first page, else {@link ResultPage#nextToken()} of the page before. A page may be asked for twice.
     * @return a page without rows for a statement that has no results
     */
    ResultPage results(String id, String token);

    /** The latest failures of a statement, newest first, at most ten. */
    List<StatementFailure> failures(String id);

    /** Records read and written so far, and records that wait; zeros for what does not run. */
    StatementCounters counters(String id);

    /** All tables and views, ordered by catalog, database, name. */
    List<TableInfo> tables();

    /** One table by its full name. */
    Optional<TableInfo> table(TablePath path);

    /** What is broken now, a sentence each; nothing while all parts answer. Takes a few seconds at most. */
    List<String> troubles();

    /** The Kafka side. */
    Topics topics();

    /** Stops gracefully: running jobs are left so that the next start continues them, with as little replay as can be. */
    @Override
    void close();
}
