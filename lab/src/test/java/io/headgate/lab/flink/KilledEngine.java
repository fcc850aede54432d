package io.headgate.lab.flink;

import java.nio.file.Path;

/** A process that is there to be killed: an engine with statements that run, on the folder that it is given. */
final class KilledEngine {

    private KilledEngine() {}

    public static void main(String... arguments) throws Exception {
        EngineProbe engine = new EngineProbe(FlinkEngine.start(SharedEngine.settings(Path.of(arguments[0]))));
        engine.complete("CREATE TABLE kill_in (id BIGINT, v STRING) DISTRIBUTED BY HASH(id) INTO 2 BUCKETS");
        engine.complete("CREATE TABLE kill_copy (id BIGINT) DISTRIBUTED INTO 2 BUCKETS");
        engine.complete(
                "CREATE TABLE kill_sum (v STRING NOT NULL, n BIGINT, total BIGINT, PRIMARY KEY (v) NOT ENFORCED)");
        engine.complete("CREATE VIEW kill_view AS SELECT id FROM kill_copy");
        engine.complete("CREATE FUNCTION kill_twice AS '" + Twice.class.getName() + "'");
        engine.complete("CREATE TABLE kill_doubled (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        engine.running("INSERT INTO kill_doubled SELECT kill_twice(id) FROM kill_in");
        String copy = engine.running("INSERT INTO kill_copy SELECT id FROM kill_in");
        String sum = engine.running("INSERT INTO kill_sum SELECT v, COUNT(*), SUM(id) FROM kill_in GROUP BY v");
        String stopped = engine.running("INSERT INTO kill_copy SELECT id FROM kill_in WHERE id < 0");
        engine.stop(stopped);
        System.out.println("READY " + engine.engine().endpoints().bootstrap() + " " + copy + " " + sum + " " + stopped);
        Thread.sleep(Long.MAX_VALUE);
    }
}
