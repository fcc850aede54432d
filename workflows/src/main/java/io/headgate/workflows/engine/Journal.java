package io.headgate.workflows.engine;

import io.headgate.workflows.rollout.JournalState;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What has become of every step. One journal is of the plan's steps, another of the steps that take it back; the second says
 * COMPENSATING, COMPENSATED and STUCK where the first says RUNNING, DONE and FAILED.
 */
public final class Journal {
    private static final int LONGEST_TEXT = 300;
    private static final int ROOM_FOR_TEXTS = 200_000;

    private final StepGraph graph;
    private final boolean undo;
    private final Instant origin;
    private final StepState[] states;
    private final long[] started;
    private final long[] ended;
    private final Map<Integer, Integer> epochs = new TreeMap<>();
    private final Map<Integer, Integer> attempts = new TreeMap<>();
    private final Map<Integer, String> says = new TreeMap<>();
    private final Map<Integer, String> sql = new TreeMap<>();
    private final Map<StepState, Integer> counts = new EnumMap<>(StepState.class);

    /**
     * A journal in which every step waits.
     *
     * @param origin when the rollout began
     */
    public Journal(StepGraph graph, boolean undo, Instant origin) {
        this.graph = graph;
        this.undo = undo;
        this.origin = origin;
        this.states = new StepState[graph.size()];
        this.started = new long[graph.size()];
        this.ended = new long[graph.size()];
        Arrays.fill(states, StepState.WAITING);
        Arrays.fill(started, -1);
        Arrays.fill(ended, -1);
        counts.put(StepState.WAITING, graph.size());
    }

    /** The journal that an earlier run handed over. */
    public Journal(StepGraph graph, boolean undo, Instant origin, JournalState state) {
        this(graph, undo, origin);
        if (state.states().length() != graph.size()) {
            throw new IllegalArgumentException("a journal of another graph");
        }
        for (int step = 0; step < graph.size(); step++) {
            set(step, StepState.of(state.states().charAt(step)));
            started[step] = state.started().get(step);
            ended[step] = state.ended().get(step);
        }
        epochs.putAll(state.epochs());
        attempts.putAll(state.attempts());
        says.putAll(state.says());
        sql.putAll(state.sql());
    }

    public StepGraph graph() {
        return graph;
    }

    public boolean undo() {
        return undo;
    }

    public StepState state(int step) {
        return states[step];
    }

    /** 1 at first; part of the key of the step's effect. */
    public int epoch(int step) {
        return epochs.getOrDefault(step, 1);
    }

    public Optional<String> sql(int step) {
        return Optional.ofNullable(sql.get(step));
    }

    public String says(int step) {
        return says.getOrDefault(step, "");
    }

    /** When the current epoch of the step began first. */
    public Instant begun(int step, Instant now) {
        return started[step] < 0 ? now : origin.plusMillis(started[step]);
    }

    /** Whether a step has had its effect. */
    public boolean done(int step) {
        return states[step] == doneState();
    }

    public int count(StepState state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many steps are in which state; states without steps are left out. */
    public Map<StepState, Integer> counts() {
        Map<StepState, Integer> present = new EnumMap<>(StepState.class);
        counts.forEach((state, count) -> {
            if (count > 0) {
                present.put(state, count);
            }
        });
        return present;
    }

    /** The first steps in one of these states. */
    public List<Integer> first(int most, StepState... wanted) {
        List<StepState> list = List.of(wanted);
        return IntStream.range(0, graph.size())
                .filter(step -> list.contains(states[step]))
                .limit(most)
                .boxed()
                .toList();
    }

    /** An activity begins. A step that was handed over keeps the time at which it began first. */
    public void begin(int step, Instant now) {
        set(step, undo ? StepState.COMPENSATING : StepState.RUNNING);
        if (started[step] < 0) {
            started[step] = since(now);
        }
    }

    /** It has had its effect. */
    public void done(int step, String text, int tries, Instant now) {
        set(step, doneState());
        end(step, text, tries, now);
    }

    /** It failed for good; what needs it is blocked. */
    public void failed(int step, String text, int tries, Instant now) {
        set(step, undo ? StepState.STUCK : StepState.FAILED);
        end(step, text, tries, now);
        settle();
    }

    /** Its activity was let go without an outcome; it may begin again as the same effect. */
    public void handBack(int step) {
        set(step, StepState.WAITING);
    }

    /** A failed step may begin again, as a new effect. */
    public void again(int step, Optional<String> otherSql) {
        set(step, StepState.WAITING);
        epochs.put(step, epoch(step) + 1);
        started[step] = -1;
        ended[step] = -1;
        attempts.remove(step);
        says.remove(step);
        otherSql.ifPresent(digest -> sql.put(step, digest));
        settle();
    }

    /**
     * A statement whose verification failed may be started again, as a new effect; whatever failed waiting for it waits again.
     *
     * @param start a step that is done
     */
    public void startAgain(int start, Optional<String> otherSql) {
        for (int waiting : graph.dependents(start)) {
            boolean same = graph.node(waiting).name().equals(graph.node(start).name());
            if (same
                    && states[waiting] == StepState.FAILED
                    && Lane.of(graph.node(waiting).kind()) == Lane.WAITS) {
                again(waiting, Optional.empty());
            }
        }
        again(start, otherSql);
    }

    /** Steps that have had an effect in an earlier epoch, and in this one not yet. */
    public List<Integer> begunAgain() {
        return epochs.keySet().stream()
                .filter(step -> states[step] == StepState.WAITING || states[step] == StepState.BLOCKED)
                .toList();
    }

    /** Leaves a step out, and all that needs it. */
    public void skip(int step, String text, Instant now) {
        set(step, StepState.SKIPPED);
        end(step, text, 0, now);
        settle();
    }

    /** Draws from failed and skipped steps what that means for those that need them. */
    public void settle() {
        for (int step = 0; step < graph.size(); step++) {
            if (states[step] == StepState.WAITING || states[step] == StepState.BLOCKED) {
                set(step, standing(step));
            }
        }
    }

    private StepState standing(int step) {
        StepState standing = StepState.WAITING;
        for (int before : graph.node(step).after()) {
            switch (states[before]) {
                case SKIPPED -> {
                    return StepState.SKIPPED;
                }
                case FAILED, BLOCKED, STUCK -> standing = StepState.BLOCKED;
                case WAITING, RUNNING, DONE, COMPENSATING, COMPENSATED -> {}
            }
        }
        return standing;
    }

    public StepRow row(int step) {
        return new StepRow(
                graph.node(step).id(),
                graph.node(step).table(),
                graph.node(step).kind(),
                graph.node(step).name(),
                undo,
                states[step],
                epoch(step),
                attempts.getOrDefault(step, ended[step] < 0 ? 0 : 1),
                time(started[step]),
                time(ended[step]),
                says(step));
    }

    public List<StepRow> rows(List<Integer> steps) {
        return steps.stream().map(this::row).toList();
    }

    /** What the next run needs. Steps that run are handed back first: that run begins them again. */
    public JournalState carry() {
        StringBuilder letters = new StringBuilder(graph.size());
        for (StepState state : states) {
            letters.append(state.active() ? StepState.WAITING.letter() : state.letter());
        }
        return new JournalState(
                letters.toString(),
                Arrays.stream(started).boxed().toList(),
                Arrays.stream(ended).boxed().toList(),
                epochs,
                attempts,
                textsThatFit(),
                sql);
    }

    /** Reasons of what went wrong first, then what else there is room for. */
    private Map<Integer, String> textsThatFit() {
        List<Integer> order = new ArrayList<>(says.keySet());
        order.sort((left, right) -> Boolean.compare(done(left), done(right)));
        Map<Integer, String> fitting = new TreeMap<>();
        int room = ROOM_FOR_TEXTS;
        for (int step : order) {
            room -= says(step).length();
            if (room < 0) {
                break;
            }
            fitting.put(step, says(step));
        }
        return fitting;
    }

    private void end(int step, String text, int tries, Instant now) {
        ended[step] = since(now);
        if (tries != 1) {
            attempts.put(step, tries);
        }
        if (text.isEmpty()) {
            says.remove(step);
        } else {
            says.put(step, Words.cut(text, LONGEST_TEXT));
        }
    }

    private StepState doneState() {
        return undo ? StepState.COMPENSATED : StepState.DONE;
    }

    private void set(int step, StepState state) {
        counts.merge(states[step], -1, Integer::sum);
        counts.merge(state, 1, Integer::sum);
        states[step] = state;
    }

    private long since(Instant now) {
        return now.toEpochMilli() - origin.toEpochMilli();
    }

    private Optional<Instant> time(long millis) {
        return millis < 0 ? Optional.empty() : Optional.of(origin.plusMillis(millis));
    }
}
