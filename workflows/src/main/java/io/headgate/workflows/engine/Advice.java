package io.headgate.workflows.engine;

import io.headgate.workflows.activity.StepNode;
import io.headgate.workflows.rollout.Remaining;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What people do after a rollout: the commands to type, and what a rollback has left behind. */
public final class Advice {
    private static final int ROWS = 100;

    private final RolloutRequest request;

    public Advice(RolloutRequest request) {
        this.request = request;
    }

    /** Commands, the likeliest first, each with what it does. */
    public List<String> next(RolloutEnd end, Journal journal) {
        return switch (end) {
            case SUCCEEDED, REJECTED, ROLLED_BACK -> List.of();
            case SUCCEEDED_WITH_SKIPS -> List.of(line(planAgain(), "plans what was left out"));
            case REFUSED -> List.of(line(planAgain(), "plans on what is there now"));
            case ABORTED -> aborted(journal);
            case STUCK -> List.of(line(rollback(), "plans the rest of the way back, once the causes are gone"));
        };
    }

    private List<String> aborted(Journal journal) {
        if (journal.count(StepState.DONE) == 0) {
            return List.of(line(planAgain(), "begins again"));
        }
        return List.of(
                line(planAgain(), "plans what is left to do"),
                line(rollback(), "plans the way back, and shows it first"));
    }

    /** What a rollback could not take back. */
    public List<Remaining> remains(Journal undo) {
        List<Remaining> remains = new ArrayList<>();
        for (int step : undo.first(ROWS, StepState.STUCK, StepState.BLOCKED)) {
            StepNode node = undo.graph().node(step);
            String why = undo.state(step) == StepState.STUCK ? undo.says(step) : "needs " + heldUpBy(undo, step);
            remains.add(new Remaining(node.id(), node.table(), Words.summary(node), why, rollback()));
        }
        return remains;
    }

    private static String heldUpBy(Journal undo, int step) {
        return undo.graph().node(step).after().stream()
                .filter(before -> !undo.done(before))
                .map(before -> undo.graph().node(before).id())
                .collect(Collectors.joining(", "));
    }

    private String rollback() {
        return "headgate rollback " + request.rollout() + " -e " + request.environment();
    }

    private String planAgain() {
        return switch (request.kind()) {
            case DEPLOY -> "headgate deploy -e " + request.environment();
            case UNDEPLOY -> "headgate undeploy -e " + request.environment();
            case ROLLBACK -> "headgate status -e " + request.environment();
        };
    }

    private static String line(String command, String what) {
        return command + "   # " + what;
    }
}
