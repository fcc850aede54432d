package io.headgate.activities.schedule;

import io.headgate.activities.paper.Papers;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.git.checkout.GitAddress;
import io.headgate.git.checkout.GitCache;
import io.headgate.git.checkout.GitCheckout;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.problem.Severity;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.workflows.schedule.BranchOrder;
import io.headgate.workflows.schedule.BranchRead;
import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.RunFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a project from a branch, keeps its snapshot, and says what is wrong with it and what is new. */
public final class BranchReader {
    private static final int SHORT_COMMIT = 7;

    private final GitCache repositories;
    private final Papers papers;
    private final PlanLibrary library;
    private final PastSnapshots past;

    public BranchReader(GitCache repositories, Papers papers, PastSnapshots past) {
        this.repositories = repositories;
        this.papers = papers;
        this.library = new PlanLibrary(papers);
        this.past = past;
    }

    public BranchRead read(BranchOrder order) {
        return repositories.at(
                GitAddress.of(order.git().address()), order.git().branch(), checkout -> read(order, checkout));
    }

    private BranchRead read(BranchOrder order, GitCheckout checkout) {
        ProjectOfBranch project = ProjectOfBranch.read(checkout, order.git().folder());
        Snapshot snapshot = project.snapshot();
        String digest = papers.store(Papers.Kind.SNAPSHOT, CanonicalJson.bytes(snapshot));
        Found found = order.compare()
                ? compared(order, snapshot)
                : Found.of(List.of(), "read " + checkout.commit().substring(0, SHORT_COMMIT));
        return new BranchRead(
                checkout.commit(),
                digest,
                new PlanProject(snapshot.project(), checkout.commit().substring(0, SHORT_COMMIT), false),
                found);
    }

    private Found compared(BranchOrder order, Snapshot snapshot) {
        List<RunFinding> findings = new ArrayList<>(problems(snapshot));
        Optional<Snapshot> before =
                past.last(order.environment(), order.schedule()).flatMap(this::readable);
        if (before.isEmpty()) {
            return Found.of(
                    findings, "the first snapshot: " + count(snapshot.tables().size(), "table"));
        }
        List<RunFinding> changes = SnapshotChanges.between(before.get(), snapshot);
        findings.addAll(changes);
        return Found.of(
                findings,
                changes.isEmpty()
                        ? "no table changed since the last snapshot"
                        : count(changes.size(), "table") + " changed since the last snapshot");
    }

    /** What the ledger has lost, or another release wrote, is compared with nothing. */
    private Optional<Snapshot> readable(String digest) {
        try {
            return Optional.of(library.snapshot(digest));
        } catch (HeadgateException e) {
            if (e.code() == FailureCode.STALE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static List<RunFinding> problems(Snapshot snapshot) {
        return snapshot.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(BranchReader::problem)
                .toList();
    }

    private static RunFinding problem(Finding finding) {
        return new RunFinding(
                FindingKind.INVALID, finding.at().isEmpty() ? finding.table() : finding.at(), finding.message());
    }

    static String count(int many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }
}
