package io.headgate.workflows.schedule;

import java.util.List;
import java.util.Optional;

/**
 * What one piece of a run's work came to.
 *
 * @param total how many findings there are
 * @param findings the first of them
 * @param says one sentence for people
 * @param commit the commit that was read
 * @param artifact what was stored, by its digest
 * @param suspicions what the next run should know
 */
public record Found(
        int total,
        List<RunFinding> findings,
        String says,
        Optional<String> commit,
        Optional<String> artifact,
        List<Suspicion> suspicions) {
    /** More findings are counted and not carried. */
    public static final int MOST = 50;

    public Found {
        findings = findings.stream().limit(MOST).toList();
        suspicions = List.copyOf(suspicions);
    }

    /** All of them, with what was said of them. */
    public static Found of(List<RunFinding> findings, String says) {
        return new Found(findings.size(), findings, says, Optional.empty(), Optional.empty(), List.of());
    }

    public Found withCommit(String id) {
        return new Found(total, findings, says, Optional.of(id), artifact, suspicions);
    }

    public Found withArtifact(String digest) {
        return new Found(total, findings, says, commit, Optional.of(digest), suspicions);
    }

    public Found withSuspicions(List<Suspicion> watched) {
        return new Found(total, findings, says, commit, artifact, watched);
    }

    /** The same with another sentence behind its own. */
    public Found saying(String more) {
        return new Found(total, findings, says.isEmpty() ? more : says + "; " + more, commit, artifact, suspicions);
    }
}
