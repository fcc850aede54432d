package io.headgate.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.model.stage.Workshop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small sample of {@code headgate evidence model}, and the seeds in which something once did not hold. */
class StoriesTest {
    /** No story begins after so long; a busy machine tells fewer. */
    private static final long BUDGET_NANOS = 45_000_000_000L;

    private static final int SEEDS = 25;
    private static final int LEAST = 3;

    @TempDir
    private static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = Workshop.open(folder);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @Test
    void whateverStrikesEverythingHoldsAndTheFaultsHaveStruck() {
        Map<String, Integer> fired = new TreeMap<>();
        List<SeedResult> bad = new ArrayList<>();
        long end = System.nanoTime() + BUDGET_NANOS;
        for (int seed = 1; seed <= SEEDS && (seed <= LEAST || System.nanoTime() < end); seed++) {
            SeedResult result = SeedRun.of(workshop, seed, "sample" + seed);
            result.fired().forEach((kind, count) -> fired.merge(kind, count, Integer::sum));
            if (!result.good()) {
                bad.add(result);
            }
        }
        assertThat(bad)
                .as("again: ./headgate evidence model --seed N --seeds 1")
                .isEmpty();
        assertThat(fired).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {105, 115, 203, 204})
    void whatOnceDidNotHoldHolds(long seed) {
        assertThat(SeedRun.of(workshop, seed, "kept" + seed).complaints()).isEmpty();
    }
}
