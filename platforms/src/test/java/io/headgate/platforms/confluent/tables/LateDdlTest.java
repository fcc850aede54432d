package io.headgate.platforms.confluent.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Await;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Ending;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.Patience;
import io.headgate.platforms.Progress;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.lab.LabProcess;
import io.headgate.platforms.open.Platforms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests of a worker that was frozen, arriving when another worker has long gone on. */
class LateDdlTest {
    private final LabProcess lab = LabProcess.simulated();
    private final FlinkPlatform frozen = open();
    private final FlinkPlatform other = open();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String table = Names.table("late");

    @AfterEach
    void close() {
        lab.control().clearFaults();
        threads.shutdownNow();
        frozen.close();
        other.close();
    }

    @Test
    void aLateDropDoesNotDropTheTableThatWasMadeSince() throws Exception {
        WorldTable first = done(() -> other.tables().create(create("first")));
        DropTableOrder drop = new DropTableOrder(
                key("drop"), name("drop"), table, ObjectKind.TABLE, first.id(), first.topicId(), Optional.empty());
        String gate = gate(name("drop"));
        Future<Ending> late = threads.submit(() -> done(() -> frozen.tables().drop(drop)));
        awaitHeld(gate);

        assertThat(done(() -> other.tables().drop(drop))).isEqualTo(Ending.DONE);
        WorldTable second = done(() -> other.tables().create(create("second")));
        lab.control().release(gate);

        late.get(60, TimeUnit.SECONDS);
        assertThat(other.tables().find(table).flatMap(WorldTable::topicId)).isEqualTo(second.topicId());
        assertThat(lab.control().effects(table, "TABLE_DROPPED")).isEqualTo(1);
    }

    @Test
    void aLateCreateDoesNotMakeAgainWhatWasDroppedSince() throws Exception {
        CreateTableOrder create = create("create");
        String gate = gate(name("create"));
        Future<WorldTable> late =
                threads.submit(() -> done(() -> frozen.tables().create(create)));
        awaitHeld(gate);

        WorldTable made = done(() -> other.tables().create(create));
        DropTableOrder drop = new DropTableOrder(
                key("drop"), name("drop"), table, ObjectKind.TABLE, made.id(), made.topicId(), Optional.empty());
        done(() -> other.tables().drop(drop));
        lab.control().release(gate);

        assertThat(lab.control().effects(table, "TABLE_CREATED")).isEqualTo(1);
        assertThat(other.tables().find(table)).isEmpty();
        late.cancel(true);
    }

    @Test
    void nobodySeesDdlThatHoldsItsNameAndTidyingRemovesIt() {
        done(() -> other.tables().create(create("create")));
        String name = name("create");

        assertThat(other.statements().find(name)).isPresent();
        assertThat(names(other.statements().list(StatementFilter.ALL))).doesNotContain(name);
        assertThat(names(other.statements()
                        .list(new StatementFilter(
                                Optional.empty(), Optional.empty(), Optional.of("user.confluent.io/headgate-ddl")))))
                .contains(name);
        assertThat(names(other.observe(Observation.of("lab", Instant.EPOCH)).statements()))
                .doesNotContain(name);
        assertThat(names(other.observeIdentities(Observation.of("lab", Instant.EPOCH))
                        .statements()))
                .doesNotContain(name);

        assertThat(other.tables().tidy(List.of(table), Instant.now().minusSeconds(600)))
                .isZero();
        assertThat(other.tables().tidy(List.of("another"), Instant.now().plusSeconds(60)))
                .isZero();
        assertThat(other.tables().tidy(List.of(table), Instant.now().plusSeconds(60)))
                .isEqualTo(1);
        assertThat(done(() -> other.statements().find(name).isEmpty()
                        ? Progress.done(true, "gone")
                        : Progress.waiting("still there")))
                .isTrue();
    }

    private String gate(String statement) {
        return lab.control()
                .fault("{\"kind\":\"gate\",\"at\":\"before\",\"method\":\"POST\",\"statement\":\"^" + statement
                        + "$\",\"times\":1}");
    }

    private void awaitHeld(String gate) {
        done(() -> lab.control().waiting(gate) > 0 ? Progress.done(true, "held") : Progress.waiting("not held yet"));
    }

    private CreateTableOrder create(String step) {
        return new CreateTableOrder(
                key(step),
                name(step),
                table,
                "CREATE TABLE IF NOT EXISTS `" + table + "` (`id` STRING)",
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private EffectKey key(String step) {
        return new EffectKey("rollout-" + table, step, 1);
    }

    private String name(String step) {
        return "ddl-" + table.replace('_', '-') + "-" + step;
    }

    private static List<String> names(List<WorldStatement> statements) {
        return statements.stream().map(WorldStatement::name).toList();
    }

    private FlinkPlatform open() {
        return Platforms.open(
                lab.environment().confluent(Map.of("requests-per-second", "2000")),
                lab.environment().secrets());
    }

    private static <T> T done(Supplier<Progress<T>> order) {
        return Await.done(order, Patience.of(Duration.ofSeconds(60), Duration.ofMillis(25)));
    }
}
