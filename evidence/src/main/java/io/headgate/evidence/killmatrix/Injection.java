package io.headgate.evidence.killmatrix;

import io.headgate.cli.process.Waiting;
import io.headgate.evidence.stage.LabRemote;
import io.headgate.evidence.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Strikes one step of one rollout: armed before the rollout starts, it waits for the request in question, and strikes while the
 * lab holds that.
 */
final class Injection {
    /** How long a rollout may take to come to the step. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration ANSWER_USED = Duration.ofSeconds(15);
    private static final String GATE = "gate";
    private static final String FAULT = "fault";

    private final Stage stage;
    private final LabRemote lab;
    private final Cell cell;
    private final Victim victim;

    Injection(Stage stage, Cell cell, Victim victim) {
        this.stage = stage;
        this.lab = stage.lab();
        this.cell = cell;
        this.victim = victim;
    }

    /** Sets the rules that must be there before the request comes. */
    void arm() {
        lab.clearFaults();
        switch (cell.moment()) {
            case BEFORE_EFFECT -> armBefore();
            case AFTER_EFFECT -> armAfterEffect();
            case AFTER_ANSWER -> gate("after");
        }
    }

    private void armBefore() {
        switch (cell.blow()) {
            case WORKER_KILLED, HANG -> {
                // what is let go at last has no effect: the one who sent it is gone
                gate("before");
                lab.fault(rule(FAULT, "cut", victim.request()));
            }
            case WORKER_FROZEN -> gate("before");
            case ERROR_500 -> lab.fault(rule(FAULT, "answer", victim.request()));
            case CONNECTION_CUT -> lab.fault(rule(FAULT, "cut", victim.request()));
            case ANSWER_LOST -> throw new IllegalStateException(cell.id());
        }
    }

    private void armAfterEffect() {
        switch (cell.blow()) {
            case WORKER_KILLED, WORKER_FROZEN, HANG -> gate("after");
            case ERROR_500 -> {
                Map<String, Object> rule = rule(FAULT, "answer", victim.request());
                rule.put("at", "after");
                lab.fault(rule);
            }
            case ANSWER_LOST -> lab.fault(rule(FAULT, "lose-answer", victim.request()));
            case CONNECTION_CUT -> throw new IllegalStateException(cell.id());
        }
    }

    /** Waits for the request and strikes; gives the moment of the blow, for a frozen worker that of the freezing. */
    Instant strike() {
        return switch (cell.blow()) {
            case WORKER_KILLED -> kill();
            case WORKER_FROZEN -> freeze();
            case ERROR_500, CONNECTION_CUT, ANSWER_LOST, HANG -> disturb();
        };
    }

    private Instant kill() {
        awaitHeld();
        letAnswerThrough();
        stage.worker(0).kill();
        Instant struck = Instant.now();
        dropWhatItSent();
        lab.release(GATE);
        stage.startWorker(0);
        return struck;
    }

    private Instant freeze() {
        awaitHeld();
        stage.startWorker(1);
        stage.awaitWorker(1);
        letAnswerThrough();
        stage.worker(0).freeze();
        Instant struck = Instant.now();
        dropWhatItSent();
        return struck;
    }

    /** The worker gets the answer, and what it then tells Temporal is held back. */
    private void letAnswerThrough() {
        if (cell.moment() == Moment.AFTER_ANSWER) {
            stage.temporalLink(0).hold();
            lab.release(GATE);
            require(
                    Waiting.until(ANSWER_USED, () -> stage.temporalLink(0).heldBytes() > 0),
                    "the worker told Temporal nothing after the answer");
        }
    }

    private void dropWhatItSent() {
        if (cell.moment() == Moment.AFTER_ANSWER) {
            stage.temporalLink(0).cut();
            stage.temporalLink(0).open();
        }
    }

    private Instant disturb() {
        if (cell.moment() == Moment.AFTER_ANSWER) {
            awaitHeld();
            disturbNext();
            lab.release(GATE);
        }
        if (holding()) {
            String rule = cell.moment() == Moment.AFTER_ANSWER ? FAULT : GATE;
            require(Waiting.until(PATIENCE, () -> lab.waiting(rule) > 0), "nothing hung");
        } else {
            require(Waiting.until(PATIENCE, () -> lab.fired(FAULT) > 0), "the fault found no request");
        }
        return Instant.now();
    }

    private boolean holding() {
        return cell.blow() == Blow.HANG;
    }

    private void disturbNext() {
        switch (cell.blow()) {
            case ERROR_500 -> lab.fault(rule(FAULT, "answer", victim.next()));
            case CONNECTION_CUT -> lab.fault(rule(FAULT, "cut", victim.next()));
            case HANG -> lab.fault(rule(FAULT, "gate", victim.next()));
            case WORKER_KILLED, WORKER_FROZEN, ANSWER_LOST -> throw new IllegalStateException(cell.id());
        }
    }

    /** Ends what the blow has begun: the frozen worker wakes, requests on their way arrive. */
    void over() {
        if (cell.blow() == Blow.WORKER_FROZEN) {
            stage.worker(0).thaw();
        }
        lab.clearFaults();
    }

    private void awaitHeld() {
        require(Waiting.until(PATIENCE, () -> lab.waiting(GATE) > 0), "the request never came");
    }

    private void gate(String at) {
        Map<String, Object> rule = rule(GATE, "gate", victim.request());
        rule.put("at", at);
        lab.fault(rule);
    }

    private static Map<String, Object> rule(String id, String kind, Map<String, Object> matching) {
        Map<String, Object> rule = new LinkedHashMap<>(matching);
        rule.put("id", id);
        rule.put("kind", kind);
        return rule;
    }

    private static void require(boolean fired, String otherwise) {
        if (!fired) {
            throw new NotFired(otherwise);
        }
    }

    /** The fault did not strike: the run proves nothing. */
    static final class NotFired extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotFired(String message) {
            super("the fault did not fire: " + message);
        }
    }
}
