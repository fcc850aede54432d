package io.headgate.workflows.run;

import io.headgate.workflows.engine.Control;
import io.headgate.workflows.engine.Details;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.start.HeadgateAttributes;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows in Temporal what a rollout is doing: its phase as search attribute, its progress as current details. */
final class Phases {
    private static final long MILLIS_BETWEEN_PAGES = 1_000;

    private final Session session;
    private long shownAt;

    Phases(Session session) {
        this.session = session;
    }

    /** Goes over to a phase, unless it is in it already. */
    void enter(RolloutPhase phase) {
        Control control = session.control();
        if (control.phase() != phase) {
            control.enter(phase);
            Workflow.upsertTypedSearchAttributes(HeadgateAttributes.PHASE.valueSet(phase.name()));
            show();
        }
    }

    /** Shows progress, at most once a second. */
    void showNowAndThen() {
        if (Workflow.currentTimeMillis() - shownAt >= MILLIS_BETWEEN_PAGES) {
            show();
        }
    }

    void show() {
        shownAt = Workflow.currentTimeMillis();
        Workflow.setCurrentDetails(Details.markdown(
                session.control().phase(),
                session.control().notice(),
                Stream.of(session.journal(), session.undoJournal())
                        .flatMap(Optional::stream)
                        .toList()));
    }
}
