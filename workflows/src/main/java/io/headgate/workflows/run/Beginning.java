package io.headgate.workflows.run;

import io.headgate.workflows.activity.LeaseGrant;
import io.headgate.workflows.activity.Staleness;
import io.headgate.workflows.engine.Control;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.rollout.Carried;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.Verdict;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.Optional;

/** All that happens before the first effect: the graph, the approval, the lease, a look at what the plan was made for. */
final class Beginning {
    private final Session session;
    private final Control control;
    private final Phases phases;
    private final Waits waits;

    Beginning(Session session, Phases phases, Waits waits) {
        this.session = session;
        this.control = session.control();
        this.phases = phases;
        this.waits = waits;
    }

    /** Loads the plan's steps again, in a run that goes on from an earlier one. */
    Optional<Graphs> reload(Carried carried) {
        Optional<Graphs> graph =
                Graphs.load(Graphs.uninterrupted(from -> session.calls().steps(from)));
        graph.ifPresent(
                loaded -> session.journal(new Journal(loaded.graph(), false, session.startedAt(), carried.journal())));
        return graph;
    }

    /**
     * The graph, once the first effect may happen; nothing when somebody ends the rollout before.
     *
     * @throws CallFailed if the plan is unknown
     * @throws Refused if the rollout may not begin
     */
    Optional<Graphs> begin() {
        Waits.result(session.calls().recordStart(session.startedAt()));
        requireKnownVersion();
        Optional<Graphs> graph =
                Graphs.load(from -> waits.unlessEnded(() -> session.calls().steps(from)));
        graph.ifPresent(loaded -> session.journal(new Journal(loaded.graph(), false, session.startedAt())));
        if (graph.isEmpty() || !approved() || !leased() || !fresh()) {
            return Optional.empty();
        }
        return graph;
    }

    /** A newer command may have asked for what this worker would leave out without a word. */
    private void requireKnownVersion() {
        int version = session.request().version();
        if (version > RolloutRequest.VERSION) {
            throw new Refused(new Outcome(
                    RolloutEnd.REFUSED,
                    "the command speaks version " + version + " of rollouts, this worker only " + RolloutRequest.VERSION
                            + ": use a command and workers of the same release"));
        }
    }

    private boolean approved() {
        if (!session.request().options().approval()) {
            return true;
        }
        Duration patience = session.request().options().approvalTimeout();
        control.deadline(Optional.of(Now.instant().plus(patience)));
        control.notice("waits for approval");
        phases.enter(RolloutPhase.AWAITING_APPROVAL);
        boolean answered = Workflow.await(patience, () -> control.approvedBy().isPresent() || session.endWanted());
        control.deadline(Optional.empty());
        control.notice("");
        if (!answered) {
            control.reject("nobody approved it within " + Texts.duration(patience));
        }
        return !session.endWanted();
    }

    private boolean leased() {
        phases.enter(RolloutPhase.LEASING);
        session.leaseAsked();
        Optional<LeaseGrant> grant = waits.unlessEnded(() -> session.calls().acquireLease());
        if (grant.isPresent() && !grant.get().granted()) {
            session.leaseRefused();
            throw new Refused(new Outcome(
                    RolloutEnd.REFUSED, String.join("; ", grant.get().conflicts())));
        }
        grant.ifPresent(lease -> session.fence(lease.fence()));
        return grant.isPresent() && !session.endWanted();
    }

    private boolean fresh() {
        phases.enter(RolloutPhase.CHECKING);
        String nothingDone = "0".repeat(session.journal().orElseThrow().graph().size());
        Optional<Staleness> stale = waits.unlessEnded(() -> session.calls().compare(nothingDone));
        if (stale.isPresent() && !stale.get().moved().isEmpty()) {
            throw new Refused(new Outcome(RolloutEnd.REFUSED, Texts.moved(stale.get())));
        }
        return stale.isPresent() && !session.endWanted();
    }

    /** How it ends when somebody ended it before the first effect. */
    Outcome endedEarly() {
        session.heedCancel();
        return control.rejection()
                .map(reason -> new Outcome(RolloutEnd.REJECTED, reason))
                .orElseGet(() -> new Outcome(
                        RolloutEnd.ABORTED,
                        control.verdict().map(Verdict::reason).orElse("ended before it began")));
    }
}
