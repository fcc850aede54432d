package io.headgate.platforms.flink;

import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.ResultRow;
import io.headgate.platforms.contract.ContractSubject;
import io.headgate.platforms.flink.http.JsonService;
import io.headgate.platforms.flink.jobmanager.Checkpoints;
import io.headgate.platforms.flink.jobmanager.Job;
import io.headgate.platforms.flink.jobmanager.JobManager;
import java.time.Duration;
import java.util.List;

/** Open-source Flink of the lab under the contract. */
final class FlinkSubject implements ContractSubject {
    private final FlinkLab lab = FlinkLab.shared();
    private final FlinkPlatform platform;
    private final boolean dialect;
    private final JobManager jobs = new JobManager(
            new JsonService("the JobManager", "jobmanager", lab.jobmanager().address()));

    /** @param dialect tables are made as on Confluent Cloud: without a connector */
    FlinkSubject(FlinkPlatform platform, boolean dialect) {
        this.platform = platform;
        this.dialect = dialect;
    }

    @Override
    public FlinkPlatform platform() {
        return platform;
    }

    @Override
    public String appendTable(String name) {
        return table(name, "");
    }

    @Override
    public String widerTable(String name) {
        return table(name, ", `extra` STRING");
    }

    String table(String name, String more) {
        String columns = "CREATE TABLE `" + name + "` (`id` STRING, `v` BIGINT" + more + ") DISTRIBUTED INTO 2 BUCKETS";
        return dialect
                ? columns
                : columns + " WITH ('connector' = 'kafka', 'topic' = '" + name + "', 'format' = 'json',"
                        + " 'properties.bootstrap.servers' = '" + lab.bootstrap() + "',"
                        + " 'scan.startup.mode' = 'earliest-offset')";
    }

    @Override
    public void loseAnswer(Action action, String statement) {
        switch (action) {
            case START, RESUME ->
                lab.gateway().loseAnswer(call -> call.body().contains("\"pipeline.name\":\"" + statement + "\""));
            case STOP ->
                lab.jobmanager()
                        .loseAnswer(call ->
                                call.path().endsWith("/stop") && call.body().contains(statement));
            case DELETE -> lab.jobmanager().loseAnswer(call -> call.method().equals("PATCH"));
            case CREATE_TABLE -> lab.gateway().loseAnswer(call -> call.body().contains("\"statement\":\"CREATE TABLE"));
            case DROP_TABLE -> lab.gateway().loseAnswer(call -> call.body().contains("\"statement\":\"DROP TABLE"));
        }
    }

    /** Jobs under the name and stops of them; of a table, its topic. */
    @Override
    public int effects(String name) {
        int effects = 0;
        for (Job job : jobs.jobs()) {
            if (job.name().equals(name)) {
                effects++;
                effects += jobs.checkpoints(job.id())
                                .flatMap(Checkpoints::stopSavepoint)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        return effects
                + (int) platform.topics().list().stream()
                        .filter(topic -> topic.name().equals(name))
                        .count();
    }

    @Override
    public boolean holdPending(String statement) {
        return false;
    }

    @Override
    public void release(String statement) {
        throw new IllegalStateException("nothing is held");
    }

    @Override
    public boolean failRunning(String statement) {
        return false;
    }

    @Override
    public boolean refuseSavepoint(String statement) {
        lab.jobmanager()
                .change(
                        call -> call.path().endsWith("/stop") && call.body().contains(statement),
                        body -> body.replace(lab.savepoints().toString(), "/proc/nowhere"));
        return true;
    }

    @Override
    public boolean keepsRows() {
        return true;
    }

    @Override
    public int many() {
        return 12;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** What is there now; does not wait for more. */
    @Override
    public List<String> ids(String table, int atMost) {
        return query(
                        "SELECT `id` FROM `" + table + "` /*+ OPTIONS('scan.bounded.mode'='latest-offset',"
                                + "'scan.startup.mode'='earliest-offset') */",
                        atMost)
                .rows()
                .stream()
                .map(ResultRow::values)
                .map(values -> String.valueOf(values.get(0)))
                .toList();
    }
}
