package io.headgate.evidence.report;

import java.time.Instant;

/** One run of whatever is measured. */
public interface Run {
    /** When it was made. */
    Instant at();

    /** Whether everything that must hold held. */
    boolean good();
}
