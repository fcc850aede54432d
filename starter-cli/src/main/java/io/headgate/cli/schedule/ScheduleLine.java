package io.headgate.cli.schedule;

import java.time.Instant;
import java.util.Optional;

/** A schedule in a list. */
record ScheduleLine(
        String name,
        String kind,
        String when,
        boolean paused,
        String note,
        Optional<Instant> next,
        Optional<Instant> last) {}
