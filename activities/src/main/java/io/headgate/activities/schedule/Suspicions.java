package io.headgate.activities.schedule;

import io.headgate.workflows.schedule.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers from run to run since when something is as it is. */
final class Suspicions {
    /** More are not carried from run to run. */
    private static final int MOST = 500;

    private final Instant now;
    private final Map<String, Instant> before = new TreeMap<>();
    private final List<Suspicion> kept = new ArrayList<>();

    Suspicions(Instant now, List<Suspicion> before) {
        this.now = now;
        before.forEach(suspicion -> this.before.put(suspicion.subject(), suspicion.since()));
    }

    /** For how long it has been so, as far as runs have seen it; from now on it is watched. */
    Duration lasts(String subject) {
        Instant since = before.getOrDefault(subject, now);
        if (kept.size() < MOST) {
            kept.add(new Suspicion(subject, since));
        }
        return Duration.between(since, now);
    }

    List<Suspicion> kept() {
        return List.copyOf(kept);
    }
}
