package io.headgate.platforms.fake;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What is to go wrong, and where. Switches that fail a call are spent by it; the others stay until they are taken back. */
public final class FakeSwitches {
    /** When a call fails. */
    public enum Moment {
        /** Nothing has happened. */
        BEFORE_THE_EFFECT,
        /** It has happened, and nobody is told. */
        AFTER_THE_EFFECT
    }

    private record Failure(String name, Moment moment, PlatformProblem problem) {}

    private final List<Failure> failures = new ArrayList<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> failing = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> withoutSavepoint = new HashSet<>();
    private boolean endsHidden;
    private int fired;

    /** The next effect on a statement, table or pool of this name fails once. */
    public synchronized void fail(String name, Moment moment, PlatformProblem problem) {
        failures.add(new Failure(name, moment, problem));
    }

    /** The next effect on this name happens and its answer is lost. */
    public void loseAnswer(String name) {
        fail(name, Moment.AFTER_THE_EFFECT, PlatformProblem.UNREACHABLE);
    }

    /** The statement stays in PENDING until it is let go. */
    public synchronized void holdPending(String statement) {
        held.add(statement);
    }

    public synchronized void release(String statement) {
        held.remove(statement);
    }

    /** The statement fails once it runs. */
    public synchronized void failRunning(String statement) {
        failing.add(statement);
    }

    /** The statement is taken and then refused: it fails before it runs. */
    public synchronized void failBeforeItRuns(String statement) {
        refused.add(statement);
    }

    /** From now on it is not refused any more. */
    public synchronized void accept(String statement) {
        refused.remove(statement);
    }

    /** The statement stops without positions. */
    public synchronized void refuseSavepoint(String statement) {
        withoutSavepoint.add(statement);
    }

    /** From now on nobody is told where tables end. */
    public synchronized void hideEnds() {
        endsHidden = true;
    }

    synchronized boolean endsHidden() {
        return endsHidden;
    }

    /** How many failing calls there have been. */
    public synchronized int fired() {
        return fired;
    }

    synchronized boolean held(String statement) {
        return held.contains(statement);
    }

    synchronized boolean failing(String statement) {
        return failing.contains(statement);
    }

    synchronized boolean refuses(String statement) {
        return refused.contains(statement);
    }

    synchronized boolean refusesSavepoint(String statement) {
        return withoutSavepoint.contains(statement);
    }

    synchronized void check(String name, Moment moment) {
        for (Iterator<Failure> each = failures.iterator(); each.hasNext(); ) {
            Failure failure = each.next();
            if (failure.name().equals(name) && failure.moment() == moment) {
                each.remove();
                fired++;
                throw new PlatformException(failure.problem(), "switched off: " + name, "switch it on again");
            }
        }
    }
}
