package io.headgate.workflows.engine;

import io.headgate.workflows.rollout.StepState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which steps begin now: those whose needs are done, the longest remaining path first, as many as the bounds allow.
 * There are no waves; a step that cannot begin for want of a slot holds up nobody in another lane or pool.
 */
public final class Scheduler {
    private final Journal journal;
    private final Bounds bounds;
    private final int[] unmet;
    private final Map<Lane, TreeMap<String, PriorityQueue<Integer>>> ready = new EnumMap<>(Lane.class);
    private final Map<Lane, Integer> busy = new EnumMap<>(Lane.class);
    private final Map<String, Integer> busyInPool = new TreeMap<>();

    public Scheduler(Journal journal, Bounds bounds) {
        this.journal = journal;
        this.bounds = bounds;
        this.unmet = new int[journal.graph().size()];
        refresh();
    }

    /** Steps to begin now, in this order; they count as begun. */
    public List<Integer> take() {
        List<Integer> taken = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            while (busy.getOrDefault(lane, 0) < bounds.of(lane)) {
                Integer step = best(lane);
                if (step == null) {
                    break;
                }
                busy.merge(lane, 1, Integer::sum);
                busyInPool.merge(pool(step), 1, Integer::sum);
                taken.add(step);
            }
        }
        return taken;
    }

    /** The activity of a step that was taken has ended, however; the journal knows how. */
    public void ended(int step) {
        busy.merge(lane(step), -1, Integer::sum);
        busyInPool.merge(pool(step), -1, Integer::sum);
        if (journal.done(step)) {
            met(step);
        }
    }

    /** Reads the journal again, after a decision changed the standing of steps that do not run. */
    public void refresh() {
        ready.clear();
        for (int step = 0; step < unmet.length; step++) {
            unmet[step] = 0;
            for (int before : journal.graph().node(step).after()) {
                unmet[step] += journal.done(before) ? 0 : 1;
            }
            offer(step);
        }
    }

    /** Whether some step could begin now or once a slot is free. */
    public boolean hasReady() {
        return ready.values().stream().flatMap(pools -> pools.values().stream()).anyMatch(queue -> !queue.isEmpty());
    }

    private void met(int step) {
        for (int next : journal.graph().dependents(step)) {
            unmet[next]--;
            offer(next);
        }
    }

    private void offer(int step) {
        if (unmet[step] == 0 && journal.state(step) == StepState.WAITING) {
            ready.computeIfAbsent(lane(step), lane -> new TreeMap<>())
                    .computeIfAbsent(pool(step), pool -> new PriorityQueue<>(urgency()))
                    .add(step);
        }
    }

    private @Nullable Integer best(Lane lane) {
        PriorityQueue<Integer> best = null;
        for (Map.Entry<String, PriorityQueue<Integer>> pool :
                ready.getOrDefault(lane, new TreeMap<>()).entrySet()) {
            boolean room = busyInPool.getOrDefault(pool.getKey(), 0) < bounds.ofPool(pool.getKey());
            if (room
                    && !pool.getValue().isEmpty()
                    && (best == null || urgency().compare(pool.getValue().element(), best.element()) < 0)) {
                best = pool.getValue();
            }
        }
        return best == null ? null : best.poll();
    }

    private Comparator<Integer> urgency() {
        return Comparator.<Integer>comparingLong(step -> -journal.graph().remaining(step))
                .thenComparingInt(step -> step);
    }

    private Lane lane(int step) {
        return Lane.of(journal.graph().node(step).kind());
    }

    /** Pools are a matter of starts only. */
    private String pool(int step) {
        return lane(step) == Lane.STARTS ? journal.graph().node(step).pool().orElse("") : "";
    }
}
