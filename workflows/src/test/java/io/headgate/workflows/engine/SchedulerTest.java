package io.headgate.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.fixture.FakePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What begins when. */
class SchedulerTest {
    private static final Bounds WIDE = new Bounds(100, 0, Map.of());

    private static List<String> take(Scheduler scheduler, Journal journal) {
        return scheduler.take().stream()
                .map(step -> journal.graph().node(step).id())
                .toList();
    }

    private static void end(Scheduler scheduler, Journal journal, String id) {
        Graphs.done(journal, id);
        scheduler.ended(Graphs.step(journal, id));
    }

    @Test
    void aStepBeginsAsSoonAsWhatItNeedsIsDone() {
        Journal journal =
                Graphs.journal(new FakePlan().step("x/start").step("y/start").step("z/start", "x/start", "y/start"));
        Scheduler scheduler = new Scheduler(journal, WIDE);

        assertThat(take(scheduler, journal)).containsExactly("x/start", "y/start");
        end(scheduler, journal, "x/start");
        assertThat(take(scheduler, journal)).isEmpty();
        end(scheduler, journal, "y/start");
        assertThat(take(scheduler, journal)).containsExactly("z/start");
    }

    @Test
    void theLongestRemainingPathGoesFirst() {
        Journal journal = Graphs.journal(new FakePlan()
                .step("short/start")
                .step("long/start")
                .step("long/verify", 90_000, Optional.empty(), "long/start"));

        assertThat(take(new Scheduler(journal, new Bounds(1, 0, Map.of())), journal))
                .containsExactly("long/start");
    }

    @Test
    void aFullPoolHoldsUpNoOtherPool() {
        FakePlan plan = new FakePlan();
        for (String table : List.of("a", "b", "c")) {
            plan.step(table + "/start", 1, Optional.of("p1"));
        }
        plan.step("d/start", 1, Optional.of("p2"));
        Journal journal = Graphs.journal(plan);

        assertThat(take(new Scheduler(journal, new Bounds(16, 2, Map.of("p1", 1))), journal))
                .containsExactly("a/start", "d/start");
    }

    @Test
    void stopsAndWaitsHoldNoSlot() {
        Journal journal = Graphs.journal(new FakePlan()
                .step("a/start")
                .step("b/start")
                .step("c/stop")
                .step("d/verify")
                .step("e/delete"));

        assertThat(take(new Scheduler(journal, new Bounds(1, 0, Map.of())), journal))
                .containsExactlyInAnyOrder("a/start", "c/stop", "d/verify", "e/delete");
    }

    @Test
    void aRetriedStepBeginsAfterARefresh() {
        Journal journal = Graphs.journal(new FakePlan().step("z/start"));
        Scheduler scheduler = new Scheduler(journal, WIDE);
        take(scheduler, journal);
        Graphs.failed(journal, "z/start");
        scheduler.ended(0);
        assertThat(scheduler.hasReady()).isFalse();

        journal.again(0, Optional.empty());
        scheduler.refresh();

        assertThat(take(scheduler, journal)).containsExactly("z/start");
    }

    /** Random graphs: every step begins exactly once, never before what it needs, never more at once than allowed. */
    @Test
    void everyGraphIsCarriedOutWithinItsBounds() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            FakePlan plan = new FakePlan();
            int size = 1 + random.nextInt(40);
            List<String> ids = new ArrayList<>();
            for (int step = 0; step < size; step++) {
                String[] after =
                        ids.stream().filter(id -> random.nextInt(8) == 0).toArray(String[]::new);
                String id =
                        "t" + step + "/" + List.of("start", "stop", "verify").get(random.nextInt(3));
                plan.step(id, after);
                ids.add(id);
            }
            carryOut(Graphs.journal(plan), random, "seed " + seed);
        }
    }

    private static void carryOut(Journal journal, Random random, String seed) {
        Scheduler scheduler = new Scheduler(journal, new Bounds(3, 0, Map.of()));
        List<Integer> running = new ArrayList<>();
        List<Integer> begun = new ArrayList<>();
        while (true) {
            for (int step : scheduler.take()) {
                assertThat(journal.graph().node(step).after()).as(seed).allMatch(journal::done);
                journal.begin(step, Graphs.BEGIN);
                running.add(step);
                begun.add(step);
            }
            assertThat(running.stream()
                            .filter(step -> Lane.of(journal.graph().node(step).kind()) == Lane.STARTS)
                            .count())
                    .as(seed)
                    .isLessThanOrEqualTo(3);
            if (running.isEmpty()) {
                break;
            }
            int step = running.remove(random.nextInt(running.size()));
            journal.done(step, "", 1, Graphs.BEGIN);
            scheduler.ended(step);
        }
        assertThat(begun).as(seed).hasSize(journal.graph().size()).doesNotHaveDuplicates();
    }
}
