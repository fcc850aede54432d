package io.headgate.platforms.confluent;

import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Query;
import io.headgate.platforms.contract.ContractSubject;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.lab.LabControl;
import io.headgate.platforms.lab.LabProcess;
import io.headgate.platforms.open.Platforms;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Confluent adapter on a lab. */
final class ConfluentSubject implements ContractSubject {
    private final LabProcess lab;
    private final FlinkPlatform platform;
    private final boolean keepsRows;
    private final Map<String, String> held = new HashMap<>();

    ConfluentSubject(LabProcess lab, boolean keepsRows) {
        this.lab = lab;
        this.platform = Platforms.open(
                lab.environment().confluent(Map.of("requests-per-second", "2000")),
                lab.environment().secrets());
        this.keepsRows = keepsRows;
    }

    @Override
    public FlinkPlatform platform() {
        return platform;
    }

    @Override
    public String appendTable(String name) {
        return "CREATE TABLE `" + name + "` (`id` STRING, `v` BIGINT)";
    }

    @Override
    public String widerTable(String name) {
        return "CREATE TABLE `" + name + "` (`id` STRING, `v` BIGINT, `extra` STRING)";
    }

    @Override
    public void loseAnswer(Action action, String statement) {
        String method =
                switch (action) {
                    case START, CREATE_TABLE, DROP_TABLE -> "POST";
                    case STOP, RESUME -> "PATCH";
                    case DELETE -> "DELETE";
                };
        control()
                .fault("{\"kind\":\"lose-answer\",\"method\":\"" + method + "\",\"statement\":\"^" + statement
                        + "$\",\"times\":1}");
    }

    /** The sum over all kinds: a statement is created, stopped, resumed, deleted. */
    @Override
    public int effects(String name) {
        return (int) List.of(
                        "STATEMENT_CREATED",
                        "STATEMENT_STOPPED",
                        "STATEMENT_RESUMED",
                        "STATEMENT_DELETED",
                        "TABLE_CREATED",
                        "TABLE_ALTERED",
                        "TABLE_DROPPED")
                .stream()
                .mapToLong(effect -> control().effects(name, effect))
                .sum();
    }

    @Override
    public boolean holdPending(String statement) {
        held.put(statement, control().fault("{\"kind\":\"hold-pending\",\"statement\":\"^" + statement + "$\"}"));
        return true;
    }

    @Override
    public void release(String statement) {
        control().release(held.getOrDefault(statement, ""));
    }

    @Override
    public boolean failRunning(String statement) {
        control()
                .fault("{\"kind\":\"fail-running\",\"statement\":\"^" + statement
                        + "$\",\"detail\":\"java.lang.RuntimeException: poison\"}");
        return true;
    }

    @Override
    public boolean refuseSavepoint(String statement) {
        control().fault("{\"kind\":\"refuse-savepoint\",\"statement\":\"^" + statement + "$\"}");
        return true;
    }

    @Override
    public boolean keepsRows() {
        return keepsRows;
    }

    /** Kafka does, which only the lab with Flink has; neither Kafka REST nor the metrics do. */
    @Override
    public boolean tellsEnds() {
        return platform.capabilities().tellsEnds();
    }

    /** What is there now; does not wait for more. */
    @Override
    public List<String> ids(String table, int atMost) {
        Query query = new Query(
                Names.fresh("query"),
                "SELECT `id` FROM `" + table + "`",
                Map.of("sql.snapshot.mode", "now"),
                Optional.empty(),
                atMost,
                Duration.ofMinutes(1));
        return platform.queries().run(query).rows().stream()
                .map(row -> String.valueOf(row.values().get(0)))
                .toList();
    }

    @Override
    public int many() {
        return keepsRows ? 8 : 120;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    private LabControl control() {
        return lab.control();
    }
}
