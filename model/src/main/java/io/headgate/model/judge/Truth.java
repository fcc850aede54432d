package io.headgate.model.judge;

import io.headgate.platforms.EffectKey;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares what a rollout reports with what the platform counted, key by key. */
public final class Truth {
    private final Complaints complaints;

    public Truth(Complaints complaints) {
        this.complaints = complaints;
    }

    /**
     * Compares.
     *
     * @param rows every step of the rollout, those that took it back too
     * @param effects how often each effect happened, by the hex digits of its key
     */
    public void check(String rollout, RolloutReport report, List<StepRow> rows, Map<String, Integer> effects) {
        for (StepRow row : rows) {
            int happened = 0;
            for (int epoch : IntStream.rangeClosed(1, Math.max(1, row.epoch())).toArray()) {
                int count = effects.getOrDefault(new EffectKey(rollout, row.id(), epoch).hex(), 0);
                if (count > 1) {
                    complaints.say(rollout + ": " + row.id() + " happened " + count + " times in epoch " + epoch);
                }
                happened += count;
            }
            judge(rollout, row, happened);
        }
        counts(rollout, report.steps(), rows, false);
        counts(rollout, report.undoSteps(), rows, true);
    }

    private void judge(String rollout, StepRow row, int happened) {
        switch (row.state()) {
            case WAITING, BLOCKED -> {
                if (happened > 0) {
                    complaints.say(rollout + ": " + row.id() + " is reported as " + row.state() + " and has happened");
                }
            }
            case RUNNING, COMPENSATING ->
                complaints.say(rollout + ": " + row.id() + " is still " + row.state() + " in the end");
            case DONE, COMPENSATED -> {
                if (happened == 0 && acts(row) && !saysAlready(row)) {
                    complaints.say(rollout + ": " + row.id() + " is reported as " + row.state() + ", says '"
                            + row.says() + "', and has never happened");
                }
            }
            case FAILED, SKIPPED, STUCK -> {
                // a failure may come before or after the effect
            }
        }
    }

    private static boolean saysAlready(StepRow row) {
        return List.of("already").stream().anyMatch(word -> row.says().contains(word));
    }

    private static boolean acts(StepRow row) {
        return switch (row.kind()) {
            case STOP, DROP_TABLE, CREATE_TABLE, ALTER_TABLE, START, RESUME, DELETE_STATEMENT, CREATE_POOL -> true;
            case VERIFY, AWAIT_CAUGHT_UP, AWAIT_POSITIONS -> false;
        };
    }

    private void counts(String rollout, Map<StepState, Integer> said, List<StepRow> rows, boolean undo) {
        Map<StepState, Integer> seen = new TreeMap<>(rows.stream()
                .filter(row -> row.undo() == undo)
                .collect(Collectors.groupingBy(StepRow::state, Collectors.summingInt(row -> 1))));
        Map<StepState, Integer> told = new TreeMap<>(said);
        told.values().removeIf(count -> count == 0);
        if (!told.equals(seen)) {
            complaints.say(rollout + ": the report counts " + told + ", its rows say " + seen);
        }
    }
}
