package io.headgate.pipelines.simulate.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Choices out of a seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from 0, below a limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** So many different ones, in their order. */
    <T> List<T> some(List<T> values, int count) {
        List<T> rest = new ArrayList<>(values);
        while (rest.size() > count) {
            rest.remove(random.nextInt(rest.size()));
        }
        return rest;
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> copy = new ArrayList<>(values);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }
}
