package io.headgate.activities.schedule;

import io.headgate.git.checkout.GitCheckout;
import io.headgate.pipelines.cache.FactsCache;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.scan.ScannedProject;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A project as a checkout holds it.
 *
 * @param root its folder
 */
record ProjectOfBranch(Path root, ScannedProject scanned, Snapshot snapshot) {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectOfBranch.class);

    /** Reads it; what was found out about a file before is not found out again. */
    static ProjectOfBranch read(GitCheckout checkout, String folder) {
        Path root = checkout.folder(folder);
        FactsCache facts = FactsCache.open(checkout.cache(), new FlinkSqlReader());
        ScannedProject scanned = ProjectScanner.scan(root, facts);
        facts.save().ifPresent(problem -> LOG.warn("[{}] {}", root, problem));
        Snapshot snapshot = SnapshotBuilder.build(scanned);
        if (snapshot.statements().isEmpty() && snapshot.findings().isEmpty()) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "no SQL files of a project in folder '" + folder + "' of the branch",
                    "make the schedule again with another --folder or --branch");
        }
        return new ProjectOfBranch(root, scanned, snapshot);
    }
}
