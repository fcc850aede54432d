package io.headgate.lab.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules, in the order they were set. They are gone when the process ends. */
public final class FaultBook {
    private final Map<String, ActiveFault> faults = new LinkedHashMap<>();
    private int next = 1;

    /** A name for a rule that brings none. */
    synchronized String nextId() {
        return "fault-" + next++;
    }

    /** Adds a rule; false when there is one of that id. */
    synchronized boolean add(FaultRule rule) {
        return faults.putIfAbsent(rule.id(), new ActiveFault(rule)) == null;
    }

    /** The rules that strike here and now, each counted. */
    public List<ActiveFault> strike(FaultPoint point, FaultSubject subject) {
        List<ActiveFault> striking = new ArrayList<>();
        for (ActiveFault fault : list()) {
            if (fault.rule().kind().point() == point && fault.strikes(subject)) {
                striking.add(fault);
            }
        }
        return striking;
    }

    synchronized List<ActiveFault> list() {
        return List.copyOf(faults.values());
    }

    synchronized Optional<ActiveFault> find(String id) {
        return Optional.ofNullable(faults.get(id));
    }

    /** Releases a rule and forgets it; false when there is none of that id. */
    boolean remove(String id) {
        Optional<ActiveFault> fault;
        synchronized (this) {
            fault = Optional.ofNullable(faults.remove(id));
        }
        fault.ifPresent(ActiveFault::release);
        return fault.isPresent();
    }

    /** Releases and forgets all. */
    public void clear() {
        for (ActiveFault fault : list()) {
            remove(fault.rule().id());
        }
    }
}
