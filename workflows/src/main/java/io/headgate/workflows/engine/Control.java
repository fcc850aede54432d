package io.headgate.workflows.engine;

import io.headgate.workflows.rollout.Carried;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Where a rollout stands besides its steps: its phase, and what was decided about the whole of it. */
public final class Control {
    private RolloutPhase phase = RolloutPhase.LOADING;
    private String notice = "";
    private Optional<Instant> deadline = Optional.empty();
    private Optional<String> approvedBy = Optional.empty();
    private Optional<String> rejection = Optional.empty();
    private Optional<String> pausedBy = Optional.empty();
    private Optional<Verdict> verdict = Optional.empty();
    private boolean checkWanted;
    private long changes;

    /** Goes on where an earlier run of the rollout was; one that waited looks at the platform before it goes on. */
    public void restore(Carried carried) {
        phase = carried.phase();
        notice = carried.notice();
        deadline = carried.deadline();
        approvedBy = carried.approvedBy();
        pausedBy = carried.pausedBy();
        verdict = carried.verdict();
        checkWanted = phase != RolloutPhase.RUNNING && phase != RolloutPhase.COMPENSATING;
    }

    public RolloutPhase phase() {
        return phase;
    }

    public void enter(RolloutPhase next) {
        phase = next;
    }

    /** Why it waits, one sentence, or empty. */
    public String notice() {
        return notice;
    }

    public void notice(String text) {
        notice = text;
    }

    /** When waiting ends by itself. */
    public Optional<Instant> deadline() {
        return deadline;
    }

    public void deadline(Optional<Instant> end) {
        deadline = end;
    }

    public Optional<String> approvedBy() {
        return approvedBy;
    }

    public void approve(String who) {
        approvedBy = Optional.of(who);
        touch();
    }

    /** Why it may not begin, once somebody said so. */
    public Optional<String> rejection() {
        return rejection;
    }

    public void reject(String reason) {
        rejection = Optional.of(reason);
        touch();
    }

    public Optional<String> pausedBy() {
        return pausedBy;
    }

    public void pause(String who, String why) {
        pausedBy = Optional.of(who);
        notice = why;
        touch();
    }

    /** Goes on, after another look at what is still to be done. */
    public void resume() {
        pausedBy = Optional.empty();
        notice = "";
        checkWanted = true;
        touch();
    }

    /** How it ends before its steps are done, once that is decided; the first verdict stands. */
    public Optional<Verdict> verdict() {
        return verdict;
    }

    public void end(Verdict how) {
        if (verdict.isEmpty()) {
            verdict = Optional.of(how);
            touch();
        }
    }

    /** Whether it must look at the platform again before anything more begins. */
    public boolean checkWanted() {
        return checkWanted;
    }

    public void wantCheck(boolean wanted) {
        checkWanted = wanted;
    }

    /** Rises whenever something happened that the main line should look at. */
    public long changes() {
        return changes;
    }

    public void touch() {
        changes++;
    }
}
