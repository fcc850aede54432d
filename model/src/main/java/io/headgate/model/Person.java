package io.headgate.model;

import io.headgate.model.project.Dice;
import io.headgate.model.stage.Faults;
import io.headgate.workflows.rollout.Answer;
import io.headgate.workflows.rollout.Decision;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepRow;
import io.temporal.client.WorkflowException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Somebody who watches one rollout and decides, as the dice say; never stays away from a rollout that waits. */
final class Person {
    private static final int PATIENCE = 5;
    private static final long LONGEST_ANSWER_SECONDS = 10;
    private static final Executor MOUTH = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "person");
        thread.setDaemon(true);
        return thread;
    });
    private static final int LATEST_MOMENT = 12;
    /** So many moments after a resume a rollout that is paused still, or again, is resumed once more. */
    private static final int AGAIN = 100;

    private final Dice dice;
    private final Faults faults;
    private final Story story;
    private final RolloutWorkflow rollout;
    /** The moment at which this person steps in unasked; negative for never. */
    private final int stepsIn;

    private int resumed = -AGAIN;
    private int moments;
    private int decisions;

    Person(Dice dice, Faults faults, Story story, RolloutWorkflow rollout) {
        this.dice = dice;
        this.faults = faults;
        this.story = story;
        this.rollout = rollout;
        this.stepsIn = dice.chance(30) ? dice.below(LATEST_MOMENT) : -1;
    }

    /** Looks at the rollout once, and does what is to be done. */
    void look(RolloutStatus status) {
        moments++;
        if (status.phase() == RolloutPhase.AWAITING_DECISION) {
            decide(status);
        } else if (status.phase() == RolloutPhase.PAUSED && moments > resumed + AGAIN) {
            resumed = moments;
            say("resume", () -> rollout.resume(decision()));
        } else if (moments == stepsIn && status.phase() == RolloutPhase.RUNNING) {
            stepIn();
        }
    }

    private void stepIn() {
        int roll = dice.below(100);
        if (roll < 60) {
            say("pause", () -> rollout.pause(decision()));
        } else if (roll < 85) {
            say("rollback", () -> rollout.rollback(decision()));
        } else {
            say("abort", () -> rollout.abort(decision()));
        }
    }

    private void decide(RolloutStatus status) {
        int roll = decisions >= PATIENCE ? 100 : dice.below(100);
        if (status.failed().isEmpty()) {
            story.tell("waits for a decision and names no failed step: " + status);
            roll = 100;
        }
        if (roll < 55) {
            StepRow row = status.failed().get(0);
            if (dice.chance(75)) {
                row.name().ifPresent(faults::mend);
            }
            say("retry", () -> rollout.retry(StepDecision.of(decision(), row.id())));
        } else if (roll < 68) {
            StepRow row = status.failed().get(0);
            say("skip", () -> rollout.skip(StepDecision.of(decision(), row.id())));
        } else if (roll < 85 || dice.chance(60)) {
            say("rollback", () -> rollout.rollback(decision()));
        } else {
            say("abort", () -> rollout.abort(decision()));
        }
    }

    private Decision decision() {
        return new Decision("d" + ++decisions, "bob", "");
    }

    /** Says it in a thread of its own: the server in memory forgets an update that comes while a run ends. */
    private void say(String what, Supplier<Answer> update) {
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(() -> update.get().says(), MOUTH);
        try {
            story.decided(what, answer.get(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            story.decided(what + " unanswered", "never");
            throw new Unanswered(what);
        } catch (ExecutionException e) {
            story.decided(what + " refused", reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String reason(ExecutionException problem) {
        Throwable cause = problem.getCause();
        if (!(cause instanceof WorkflowException)) {
            throw new IllegalStateException(cause);
        }
        return String.valueOf(
                cause.getCause() == null ? cause.getMessage() : cause.getCause().getMessage());
    }
}
