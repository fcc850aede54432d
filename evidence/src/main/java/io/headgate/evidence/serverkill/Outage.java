package io.headgate.evidence.serverkill;

import io.headgate.cli.process.Waiting;
import io.headgate.evidence.stage.Link;
import io.headgate.evidence.stage.Stage;
import java.time.Duration;
import java.util.Locale;

/** What goes away in the middle of a rollout, and comes back. */
public enum Outage {
    /** {@code kill -9} to the Temporal server, started again on its database file after three seconds. */
    TEMPORAL_KILLED,
    /** {@code kill -9} to PostgreSQL with all its processes; what keeps it starts it again. */
    POSTGRES_KILLED,
    /** No connection between worker and Temporal for five seconds. */
    TEMPORAL_CUT,
    /** Connections stand for ten seconds, and nothing that the worker sends arrives at Temporal; then they break. */
    TEMPORAL_HALF_OPEN,
    /** Everything between worker and Temporal takes 300 ms longer, for ten seconds. */
    TEMPORAL_SLOW,
    LEDGER_CUT,
    LEDGER_HALF_OPEN,
    LEDGER_SLOW;

    private static final Duration DEAD = Duration.ofSeconds(3);
    private static final Duration CUT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration BACK = Duration.ofMinutes(2);
    private static final Duration SLOWER = Duration.ofMillis(300);

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Begins.
     *
     * @return how it ends; gives whether it has really disturbed somebody
     */
    Ending begin(Stage stage) {
        return switch (this) {
            case TEMPORAL_KILLED -> {
                stage.killTemporal();
                yield () -> {
                    pass(DEAD);
                    stage.startTemporal();
                    return true;
                };
            }
            case POSTGRES_KILLED -> killPostgres(stage);
            case TEMPORAL_CUT -> cut(stage.temporalLink(0));
            case TEMPORAL_HALF_OPEN -> hold(stage.temporalLink(0));
            case TEMPORAL_SLOW -> slow(stage.temporalLink(0));
            case LEDGER_CUT -> cut(stage.ledgerLink());
            case LEDGER_HALF_OPEN -> hold(stage.ledgerLink());
            case LEDGER_SLOW -> slow(stage.ledgerLink());
        };
    }

    /** The end of an outage. */
    interface Ending {
        /** Waits as long as the outage lasts, and ends it; false when nobody was disturbed. */
        boolean end();
    }

    private static Ending killPostgres(Stage stage) {
        ProcessHandle before =
                stage.postgres().orElseThrow(() -> new IllegalStateException("there is no PostgreSQL to kill"));
        before.descendants().forEach(ProcessHandle::destroyForcibly);
        before.destroyForcibly();
        return () -> Waiting.until(
                BACK,
                () -> stage.postgres().filter(now -> now.pid() != before.pid()).isPresent());
    }

    private static Ending cut(Link link) {
        long before = link.touched();
        link.cut();
        return () -> {
            pass(CUT);
            link.open();
            return link.touched() > before;
        };
    }

    private static Ending hold(Link link) {
        long before = link.touched();
        link.hold();
        return () -> {
            pass(LONG);
            boolean held = link.touched() > before;
            link.cut();
            link.open();
            return held;
        };
    }

    private static Ending slow(Link link) {
        long before = link.touched();
        link.delay(SLOWER);
        return () -> {
            pass(LONG);
            link.open();
            return link.touched() > before;
        };
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        Waiting.until(time.plusSeconds(1), () -> System.nanoTime() >= end);
    }
}
