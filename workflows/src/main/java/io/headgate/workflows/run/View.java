package io.headgate.workflows.run;

import io.headgate.workflows.engine.Choice;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.engine.Rules;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepPage;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A rollout as queries see it. */
final class View {
    private final Session session;
    private final Rules rules;

    View(Session session, Rules rules) {
        this.session = session;
        this.rules = rules;
    }

    RolloutStatus status() {
        return new RolloutStatus(
                session.request().environment(),
                session.request().rollout(),
                session.request().planDigest(),
                session.control().phase(),
                session.journal().map(Journal::counts).orElse(Map.of()),
                session.undoJournal().map(Journal::counts).orElse(Map.of()),
                first(StepState.RUNNING, StepState.COMPENSATING),
                first(StepState.FAILED, StepState.STUCK),
                session.control().notice(),
                session.control().deadline(),
                rules.open(session.journal()).stream().map(Choice::word).toList(),
                session.startedAt(),
                session.report().map(RolloutReport::end));
    }

    Optional<RolloutReport> report() {
        return session.report();
    }

    /** Pages beyond the last are empty. */
    StepPage page(int page) {
        int total = journals().mapToInt(journal -> journal.graph().size()).sum();
        int pages = (total + StepPage.SIZE - 1) / StepPage.SIZE;
        List<StepRow> rows = new ArrayList<>();
        int from = Math.max(0, page) * StepPage.SIZE;
        int offset = 0;
        for (Journal journal : journals().toList()) {
            int size = journal.graph().size();
            for (int step = Math.max(0, from - offset); step < Math.min(size, from + StepPage.SIZE - offset); step++) {
                rows.add(journal.row(step));
            }
            offset += size;
        }
        return new StepPage(page, pages, total, rows);
    }

    private List<StepRow> first(StepState... states) {
        return journals()
                .flatMap(journal -> journal.rows(journal.first(RolloutStatus.ROWS, states)).stream())
                .limit(RolloutStatus.ROWS)
                .toList();
    }

    private Stream<Journal> journals() {
        return Stream.of(session.journal(), session.undoJournal()).flatMap(Optional::stream);
    }
}
