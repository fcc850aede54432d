package io.headgate.model.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All chance of a run, out of one seed. */
public final class Dice {
    private final Random random;

    public Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        // the first numbers of neighbouring seeds resemble each other
        random.nextLong();
        random.nextLong();
    }

    /** Whether something happens that happens in so many of a hundred cases. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from 0 to one below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** So many of a list, in its order; all of a shorter one. */
    public <T> List<T> some(List<T> of, int count) {
        List<T> chosen = new ArrayList<>(of);
        while (chosen.size() > count) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        return Collections.unmodifiableList(chosen);
    }
}
