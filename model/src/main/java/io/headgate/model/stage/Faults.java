package io.headgate.model.stage;

import io.headgate.platforms.fake.FakeSwitches;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The faults that lie in wait, and those that have struck. */
public final class Faults {
    private static final int LOOKS = 6;

    private final FakeSwitches switches;
    private final List<Fault> waiting = new ArrayList<>();
    private final Map<Fault, Integer> left = new HashMap<>();
    private final Map<String, Integer> looks = new HashMap<>();
    private final Set<Fault> seen = new HashSet<>();
    private final Map<FaultKind, Integer> fired = new EnumMap<>(FaultKind.class);

    Faults(FakeSwitches switches) {
        this.switches = switches;
    }

    /** Lays a fault in wait. */
    public synchronized void add(Fault fault) {
        waiting.add(fault);
        left.put(fault, fault.times());
        switch (fault.kind()) {
            case FAILS_BEFORE_IT_RUNS -> switches.failBeforeItRuns(fault.statement());
            case FAILS_RUNNING -> switches.failRunning(fault.statement());
            case NO_POSITIONS -> switches.refuseSavepoint(fault.statement());
            case PENDING_LONG -> switches.holdPending(fault.statement());
            case SERVER_ERROR,
                    ANSWER_LOST,
                    WORKER_LOST_BEFORE_EFFECT,
                    WORKER_LOST_AFTER_EFFECT,
                    WORKER_LOST_AFTER_ANSWER,
                    REFUSED -> {
                // they strike calls, not statements
            }
        }
    }

    /** Takes all faults away that have not struck, and mends what they hold. */
    public synchronized void clear() {
        waiting.forEach(fault -> switches.mend(fault.statement()));
        waiting.clear();
        left.clear();
        looks.clear();
    }

    /** Somebody mends the SQL or the environment of a statement. */
    public synchronized void mend(String statement) {
        switches.mend(statement);
        waiting.removeIf(fault -> fault.statement().equals(statement));
    }

    /** How often each kind has struck. */
    public synchronized Map<FaultKind, Integer> fired() {
        return new EnumMap<>(fired);
    }

    /** Whether a fault of this kind strikes the step now; it is spent by that. */
    synchronized boolean strikes(FaultKind kind, String step) {
        for (Fault fault : waiting) {
            if (fault.kind() == kind && fault.step().equals(step) && left.merge(fault, -1, Integer::sum) >= 0) {
                fired.merge(kind, 1, Integer::sum);
                return true;
            }
        }
        return false;
    }

    /** Somebody saw a statement fail, stop without positions, or wait. */
    synchronized void saw(FaultKind kind, String statement) {
        for (Fault fault : waiting) {
            if (fault.kind() == kind && fault.statement().equals(statement) && seen.add(fault)) {
                fired.merge(kind, 1, Integer::sum);
            }
        }
    }

    /** Somebody looked at a statement; one that is held goes on after some looks. */
    synchronized void looked(String statement) {
        boolean held = waiting.stream()
                .anyMatch(fault -> fault.kind() == FaultKind.PENDING_LONG
                        && fault.statement().equals(statement));
        if (held && looks.merge(statement, 1, Integer::sum) == LOOKS) {
            saw(FaultKind.PENDING_LONG, statement);
            switches.release(statement);
        }
    }
}
