package io.headgate.ledgerclient;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a ledger over HTTP.
 *
 * <p>Failures are {@link io.headgate.pipelines.problem.HeadgateException}: {@code CANNOT_CONNECT} when nobody answers in time,
 * {@code CONFIG} when the token is unknown, {@code REJECTED} when it may not do that, else the code that the ledger gives.
 *
 * <pre>{@code
 * try (LedgerClient ledger = new LedgerClient(LedgerAddress.of("http://127.0.0.1:8475", token))) {
 *     ledger.upload("SNAPSHOT", digest, bytes);
 * }
 * }</pre>
 */
public final class LedgerClient implements AutoCloseable {
    private final LedgerHttp http;

    public LedgerClient(LedgerAddress address) {
        this.http = new LedgerHttp(address);
    }

    /** Fails unless the ledger answers and can work. */
    public void ready() {
        http.get(List.of("health", "ready"), Map.of(), new TypeReference<Map<String, String>>() {});
    }

    public boolean has(String digest) {
        return http.exists(List.of("v1", "artifacts", digest));
    }

    /** Sends an artifact unless the ledger has it already. */
    public void upload(String kind, String digest, byte[] bytes) {
        if (!has(digest)) {
            http.put(List.of("v1", "artifacts", digest), Map.of("kind", kind), bytes);
        }
    }

    public Optional<byte[]> artifact(String digest) {
        return http.bytes(List.of("v1", "artifacts", digest));
    }

    /** A rollout id that nobody had before. */
    public String newRolloutId(String environment, LocalDate day, String commit) {
        Map<String, String> answer = http.post(
                List.of("v1", "environments", environment, "rollout-ids"),
                Map.of("commit", commit, "day", day.toString()),
                new TypeReference<Map<String, String>>() {});
        return answer.getOrDefault("rollout", "");
    }

    /** Rollouts, newest first. */
    public Page<RolloutSummary> rollouts(
            String environment, Optional<String> table, Optional<String> outcome, Optional<String> cursor, int limit) {
        Map<String, String> query = paging(cursor, limit);
        table.ifPresent(value -> query.put("table", value));
        outcome.ifPresent(value -> query.put("outcome", value));
        return http.get(of(environment, "rollouts"), query, new TypeReference<Page<RolloutSummary>>() {});
    }

    /** One rollout with its tables and steps. */
    public RolloutDetail rollout(String environment, String rollout) {
        return http.get(of(environment, "rollouts", rollout), Map.of(), new TypeReference<RolloutDetail>() {});
    }

    /** Positions that a rollout has taken, oldest first. */
    public List<TakenPositions> positions(String environment, String rollout) {
        return http.get(
                of(environment, "rollouts", rollout, "positions"),
                Map.of(),
                new TypeReference<List<TakenPositions>>() {});
    }

    /** Decisions, newest first; of one rollout where one is given. */
    public Page<AuditEntry> audit(String environment, Optional<String> rollout, Optional<String> cursor, int limit) {
        Map<String, String> query = paging(cursor, limit);
        rollout.ifPresent(value -> query.put("rollout", value));
        return http.get(of(environment, "audit"), query, new TypeReference<Page<AuditEntry>>() {});
    }

    /** The registry of an environment, by table. */
    public List<PipelineEntry> pipelines(String environment) {
        return http.get(of(environment, "pipelines"), Map.of(), new TypeReference<List<PipelineEntry>>() {});
    }

    /** The leases that are held, oldest first. */
    public List<Lease> leases(String environment) {
        return http.get(of(environment, "leases"), Map.of(), new TypeReference<List<Lease>>() {});
    }

    /** Runs of a schedule, newest first. */
    public Page<ScheduleRun> scheduleRuns(String environment, String schedule, Optional<String> cursor, int limit) {
        return http.get(
                of(environment, "schedules", schedule, "runs"),
                paging(cursor, limit),
                new TypeReference<Page<ScheduleRun>>() {});
    }

    private static Map<String, String> paging(Optional<String> cursor, int limit) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", Integer.toString(limit));
        cursor.ifPresent(value -> query.put("cursor", value));
        return query;
    }

    private static List<String> of(String environment, String... rest) {
        List<String> path = new java.util.ArrayList<>(List.of("v1", "environments", environment));
        path.addAll(List.of(rest));
        return path;
    }

    @Override
    public void close() {
        http.close();
    }
}
