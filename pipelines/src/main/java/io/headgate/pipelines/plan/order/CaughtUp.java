package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.StatementAction;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.decide.SlotAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps that wait until a unit has caught up, written when somebody first asks for them. Caught up with a source that is
 * itself still filling is no more than caught up with little, so that such a source is awaited first.
 */
final class CaughtUp {
    private final PlanDraft draft;
    private final StepSheet sheet;
    private final Map<String, List<StepDraft>> awaits = new HashMap<>();

    CaughtUp(PlanDraft draft, StepSheet sheet) {
        this.draft = draft;
        this.sheet = sheet;
    }

    /** The steps, one for each statement that the plan starts for the unit. */
    List<StepDraft> of(Node source) {
        List<Node> written = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(List.of(source));
        while (!open.isEmpty()) {
            Node next = open.pop();
            if (!awaits.containsKey(next.name())) {
                awaits.put(next.name(), write(next));
                written.add(next);
                filling(next).forEach(open::push);
            }
        }
        for (Node node : written) {
            filling(node).forEach(above -> StepSheet.after(awaits(node), awaits(above)));
        }
        return awaits(source);
    }

    /** Whether what the plan starts for a unit reads everything from the start. */
    static boolean restarts(Node node) {
        return switch (node.decision().statementAction()) {
            case START, REPLAY -> true;
            case NONE, BOUNCE, RESUME, CARRY_OVER, RESTORE_STATE, REMOVE -> false;
        };
    }

    /** Whether the plan fills a unit from nothing: its tables are made, or are there and perhaps empty. */
    boolean beginsEmpty(Node node) {
        return node.decision().rebuilds() || (restarts(node) && draft.maybeEmpty(node));
    }

    private List<StepDraft> awaits(Node node) {
        return awaits.getOrDefault(node.name(), List.of());
    }

    private List<StepDraft> write(Node source) {
        List<StepDraft> steps = new ArrayList<>(1);
        for (SlotAction action : source.decision().slots()) {
            if (action.action() != StatementAction.NONE
                    && !sheet.starts(source.unit()).isEmpty()) {
                String id = StepIds.of(source.unit(), action.slot(), "caught-up");
                StepDraft step =
                        new StepDraft(id, source.name(), StepKind.AWAIT_CAUGHT_UP).after(sheet.starts(source.unit()));
                draft.names().forward(action).ifPresent(step::named);
                sheet.add(step);
                steps.add(step);
            }
        }
        return steps;
    }

    /** The sources that this plan fills from nothing. */
    private Collection<Node> filling(Node node) {
        Map<String, Node> filling = new LinkedHashMap<>();
        for (String parent : node.unit().sources()) {
            draft.actingOn(parent)
                    .filter(source -> !source.unit().is(node.unit()))
                    .filter(this::beginsEmpty)
                    .ifPresent(source -> filling.put(source.name(), source));
        }
        return filling.values();
    }
}
