package io.headgate.workflows.engine;

import io.headgate.workflows.fixture.FakePlan;
import java.time.Instant;

/** Graphs and journals of tests. */
final class Graphs {
    static final Instant BEGIN = Instant.parse("2026-11-21T05:00:00Z");

    private Graphs() {}

    static Journal journal(FakePlan plan) {
        return new Journal(new StepGraph(plan.steps()), false, BEGIN);
    }

    static int step(Journal journal, String id) {
        return journal.graph().indexOf(id).orElseThrow();
    }

    static void done(Journal journal, String id) {
        journal.begin(step(journal, id), BEGIN);
        journal.done(step(journal, id), "", 1, BEGIN);
    }

    static void failed(Journal journal, String id) {
        journal.begin(step(journal, id), BEGIN);
        journal.failed(step(journal, id), "no", 1, BEGIN);
    }
}
