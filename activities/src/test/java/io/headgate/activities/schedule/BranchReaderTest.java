package io.headgate.activities.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.activities.fixture.MemoryPapers;
import io.headgate.activities.fixture.SmallProject;
import io.headgate.git.checkout.GitCache;
import io.headgate.workflows.schedule.BranchOrder;
import io.headgate.workflows.schedule.BranchRead;
import io.headgate.workflows.schedule.CommitOrder;
import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.GitPlace;
import io.headgate.workflows.schedule.RunFinding;
import io.headgate.workflows.schedule.RunOutcome;
import io.headgate.workflows.schedule.RunReport;
import io.headgate.workflows.schedule.ScheduleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch against what a schedule has seen of it before. */
class BranchReaderTest {
    @TempDir
    private Path folder;

    private final RunBench ledger = new RunBench();
    private final RunBook book = new RunBook(ledger);
    private Git git;
    private GitPlace place;
    private BranchReader reader;
    private MetadataCommits commits;

    @BeforeEach
    void aProjectInABranch() throws GitAPIException {
        Path repository = folder.resolve("repository");
        git = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call();
        project("");
        place = new GitPlace(repository.toString(), "main", "data/p1");
        GitCache cache = new GitCache(folder.resolve("cache"), Optional.empty());
        reader = new BranchReader(cache, new MemoryPapers(), book);
        commits = new MetadataCommits(cache);
    }

    @AfterEach
    void close() {
        git.close();
    }

    private void project(String filter) throws GitAPIException {
        SmallProject.snapshot(folder.resolve("repository/data/p1"), filter);
        commit();
    }

    private void commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit().setMessage("change").setSign(false).call();
    }

    /** Reads as a run does: what it finds is in the ledger for the next. */
    private Found run() {
        BranchRead read = reader.read(new BranchOrder("dev", "nightly", place, true));
        book.end(new RunReport(
                RunReport.VERSION,
                "dev",
                "nightly",
                ScheduleKind.METADATA,
                "schedule/dev/nightly",
                "run-" + ledger.runs.size(),
                Instant.EPOCH,
                Instant.EPOCH,
                RunOutcome.CLEAN,
                read.findings().withArtifact(read.snapshot())));
        return read.findings();
    }

    @Test
    void theFirstSnapshotIsComparedWithNothing() {
        Found found = run();

        assertThat(found.says()).isEqualTo("the first snapshot: 2 tables");
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void anUnchangedBranchHasNothingToTell() throws Exception {
        run();
        Files.writeString(folder.resolve("repository/data/p1/notes.txt"), "no table");
        commit();

        Found found = run();

        assertThat(found.findings()).isEmpty();
        assertThat(found.says()).isEqualTo("no table changed since the last snapshot");
    }

    @Test
    void whatChangedIsNamedTableByTable() throws Exception {
        run();
        project(" WHERE amount > 10");

        assertThat(run().findings()).containsExactly(new RunFinding(FindingKind.CHANGED, "z", "its statements"));
    }

    @Test
    void whatCameAndWhatWentIsNamed() throws Exception {
        run();
        Path tables = folder.resolve("repository/data/p1/pipelines/intermediates/p1");
        Files.move(tables.resolve("z"), tables.resolve("w"));
        Path scripts = tables.resolve("w/sql-scripts");
        Files.delete(scripts.resolve("ddl.z.sql"));
        Files.delete(scripts.resolve("dml.z.sql"));
        Files.writeString(scripts.resolve("ddl.w.sql"), "CREATE TABLE w (id STRING NOT NULL);");
        Files.writeString(scripts.resolve("dml.w.sql"), "INSERT INTO w SELECT id FROM y;");
        commit();

        assertThat(run().findings())
                .extracting(RunFinding::kind, RunFinding::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FindingKind.ADDED, "w"),
                        org.assertj.core.groups.Tuple.tuple(FindingKind.REMOVED, "z"));
    }

    @Test
    void sqlThatDoesNotParseIsFound() throws Exception {
        Files.writeString(
                folder.resolve("repository/data/p1/pipelines/intermediates/p1/z/sql-scripts/dml.z.sql"),
                "INSERT INTO z SELECT FROM;");
        commit();

        assertThat(run().findings())
                .isNotEmpty()
                .allMatch(finding -> finding.kind() == FindingKind.INVALID)
                .anyMatch(finding -> finding.subject().contains("dml.z.sql"));
    }

    @Test
    void aFolderWithoutAProjectIsRefused() {
        GitPlace elsewhere = new GitPlace(place.address(), "main", "data/p1/pipelines/intermediates/p1/z/tests");

        assertThatThrownBy(() -> reader.read(new BranchOrder("dev", "nightly", elsewhere, true)))
                .hasMessageContaining("has no folder");
    }

    @Test
    void inventoryAndMetadataAreCommittedOnce() throws IOException {
        BranchRead read = reader.read(new BranchOrder("dev", "nightly", place, true));
        CommitOrder order = new CommitOrder("nightly", place, read.commit(), "generated");

        String first = commits.commit(order);
        ObjectId tip = git.getRepository().resolve("generated");
        String again = commits.commit(order);

        assertThat(first).startsWith("committed ").endsWith(" to branch generated");
        assertThat(again).isEqualTo("branch generated holds it already");
        assertThat(git.getRepository().resolve("generated")).isEqualTo(tip);
        assertThat(git.getRepository().resolve("generated:data/p1/pipelines/inventory.json"))
                .isNotNull();
        assertThat(git.getRepository()
                        .resolve("generated:data/p1/pipelines/intermediates/p1/z/pipeline_definition.json"))
                .isNotNull();
    }
}
