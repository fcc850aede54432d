package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TablePath;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** Bad SQL and bad records fail their statement, with a reason that people can read. */
class FailureTest {
    private final EngineProbe engine = SharedEngine.probe();

    @Test
    void anUnknownTableIsNamedInTheReasonWithItsPlace() {
        EngineStatement failed = engine.failed("INSERT INTO nowhere\nSELECT * FROM no_such_table");

        assertThat(failed.detail())
                .contains("no_such_table")
                .doesNotContain("\tat ")
                .doesNotContain("Caused by");
    }

    @Test
    void aPositionOnTheFirstLineIsThatOfTheStatementAsSent() {
        engine.complete("CREATE TABLE place (id BIGINT)");

        EngineStatement failed = engine.failed("INSERT INTO place SELECT nope FROM place");

        assertThat(failed.detail()).contains("line 1, column 26").contains("nope");
    }

    @Test
    void aSyntaxErrorFailsTheStatement() {
        assertThat(engine.failed("INSRT INTO x SELECT 1").detail()).startsWith("SQL parse failed.");
    }

    @Test
    void columnsThatDoNotFitAreRefused() {
        engine.complete("CREATE TABLE narrow (id BIGINT)");

        assertThat(engine.failed("INSERT INTO narrow SELECT id, 'x' FROM narrow")
                        .detail())
                .contains("do not match");
    }

    @Test
    void aTableThatExistsIsNotMadeAgain() {
        engine.complete("CREATE TABLE once (id BIGINT)");

        assertThat(engine.failed("CREATE TABLE once (id BIGINT)").detail()).contains("already exists");
        engine.complete("CREATE TABLE IF NOT EXISTS once (id BIGINT)");
    }

    @Test
    void anUnknownChangelogModeIsRefusedWhenTheTableIsMade() {
        assertThat(engine.failed("CREATE TABLE odd (id BIGINT) WITH ('changelog.mode' = 'sideways')")
                        .detail())
                .contains("sideways")
                .contains("append, upsert, retract");
        assertThat(engine.engine().topics().find("odd")).isEmpty();
    }

    @Test
    void aPoisonRecordFailsItsStatementAndNoOther() throws Exception {
        engine.complete("CREATE TABLE poisoned (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        engine.complete("CREATE TABLE healthy (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        engine.complete("CREATE TABLE poison_out (id BIGINT)");
        String bystander = engine.running("INSERT INTO poison_out SELECT id FROM healthy");
        String victim = engine.running("INSERT INTO poison_out SELECT id FROM poisoned");

        send("poisoned", "this is no JSON");

        EngineStatement failed = engine.await(victim, EnginePhase.FAILED);
        assertThat(failed.detail()).contains("Unrecognized token 'this'");
        assertThat(engine.engine().failures(victim))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(10)
                .allSatisfy(failure -> {
                    assertThat(failure.message()).doesNotContain("\tat ");
                    assertThat(failure.exception()).contains("Exception");
                });
        assertThat(engine.observe(bystander).phase()).isEqualTo(EnginePhase.RUNNING);
        engine.complete("INSERT INTO healthy VALUES (5)");
        engine.awaitSnapshot("SELECT id FROM poison_out", "5");
        engine.engine().delete(bystander);
    }

    @Test
    void aDryRunHasNoEffectAndSaysWhatTheStatementIs() throws Exception {
        engine.complete("CREATE TABLE dry_in (id BIGINT, v STRING)");
        engine.complete("CREATE TABLE dry_out (v STRING NOT NULL, n BIGINT, PRIMARY KEY (v) NOT ENFORCED)");

        StatementTraits traits = engine.engine()
                .check(EngineProbe.order(
                        "INSERT INTO dry_out SELECT v, COUNT(*) FROM dry_in GROUP BY v", Map.of(), Positions.NONE));

        assertThat(traits.stateful()).isTrue();
        assertThat(traits.appendOnly()).isFalse();
        assertThat(traits.bounded()).isFalse();
        assertThat(traits.reads()).containsExactly(new TablePath("lab", "lab-cluster", "dry_in"));
        assertThat(traits.writes()).containsExactly(new TablePath("lab", "lab-cluster", "dry_out"));
        assertThatThrownBy(() -> engine.engine()
                        .check(EngineProbe.order("INSERT INTO dry_out SELECT 1 FROM dry_in", Map.of(), Positions.NONE)))
                .isInstanceOf(SqlRefusedException.class);
        StatementTraits ctas = engine.engine()
                .check(EngineProbe.order("CREATE TABLE dry_ctas AS SELECT id FROM dry_in", Map.of(), Positions.NONE));
        assertThat(ctas.stateful()).isFalse();
        assertThat(engine.engine().table(new TablePath("lab", "lab-cluster", "dry_ctas")))
                .isEmpty();
    }

    private void send(String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", engine.engine().endpoints().bootstrap());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(30, TimeUnit.SECONDS);
        }
    }
}
