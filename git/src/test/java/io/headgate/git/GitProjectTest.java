package io.headgate.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitProjectTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Git git;

    private Path project;

    @BeforeEach
    void aRepositoryWithAProjectBelowItsRoot() throws IOException, GitAPIException {
        git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
        project = Files.createDirectories(folder.resolve("data/orders"));
        write("a.sql", "SELECT 1");
        write("b.sql", "SELECT 2");
        Files.writeString(folder.resolve("elsewhere.txt"), "x");
        Files.writeString(folder.resolve(".gitignore"), "*.log\n");
        commit();
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void aCommittedProjectIsCleanAndKnowsItsCommit() throws IOException {
        GitState state = state();

        assertThat(state.dirty()).isFalse();
        assertThat(state.commit()).isEqualTo(git.getRepository().resolve("HEAD").name());
        assertThat(state.shortCommit()).hasSize(7);
    }

    @Test
    void filesOutsideTheProjectDoNotMakeItDirty() throws IOException {
        Files.writeString(folder.resolve("elsewhere.txt"), "y");

        assertThat(state().dirty()).isFalse();
    }

    @Test
    void whatHeadgateItselfKeepsBesideAProjectIsNoChange() throws IOException {
        Files.createDirectories(project.resolve(".headgate/cache"));
        write(".headgate/cache/facts.jsonl", "{}");

        assertThat(state().dirty()).isFalse();
    }

    @Test
    void anUntrackedFileMakesItDirtyAndAnIgnoredOneDoesNot() throws IOException {
        write("build.log", "noise");
        assertThat(state().dirty()).isFalse();

        write("new.sql", "SELECT 3");
        assertThat(state().dirty()).isTrue();
    }

    @Test
    void changesSinceARevisionAreCommittedUncommittedAndUntrackedOnes() throws IOException, GitAPIException {
        write("a.sql", "SELECT 10");
        commit();
        Files.delete(project.resolve("b.sql"));
        write("c.sql", "SELECT 3");

        assertThat(changedSince("HEAD~1"))
                .containsExactly(
                        new ChangedFile("a.sql", ChangeKind.MODIFIED),
                        new ChangedFile("b.sql", ChangeKind.DELETED),
                        new ChangedFile("c.sql", ChangeKind.ADDED));
    }

    @Test
    void aFileThatWasStagedAndPutBackIsNoChange() throws IOException, GitAPIException {
        write("a.sql", "SELECT 10");
        git.add().addFilepattern(".").call();
        write("a.sql", "SELECT 1");

        assertThat(changedSince("HEAD")).isEmpty();
    }

    @Test
    void whatOthersDidOnTheBranchSinceIsNotMine() throws IOException, GitAPIException {
        git.checkout().setCreateBranch(true).setName("mine").call();
        write("a.sql", "SELECT 10");
        commit();
        git.checkout().setName("main").call();
        write("b.sql", "SELECT 20");
        commit();
        git.checkout().setName("mine").call();

        assertThat(changedSince("main")).containsExactly(new ChangedFile("a.sql", ChangeKind.MODIFIED));
    }

    @Test
    void anUnknownRevisionIsRefusedByName() {
        assertThatThrownBy(() -> changedSince("no-such-branch"))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("no-such-branch");
        assertThatThrownBy(() -> changedSince("..")).isInstanceOf(HeadgateException.class);
    }

    @Test
    void aCommitThatIsNotHereIsRefusedAndAsksForNoRepair() {
        String absent = "deadbeef".repeat(5);

        assertThatThrownBy(() -> changedSince(absent))
                .isInstanceOfSatisfying(HeadgateException.class, failure -> assertThat(failure.code())
                        .isEqualTo(FailureCode.USAGE))
                .hasMessageContaining(absent);
    }

    @Test
    void aRenamedFolderIsGoneHereAndNewThere() throws IOException, GitAPIException {
        Files.createDirectories(project.resolve("new"));
        Files.move(project.resolve("a.sql"), project.resolve("new/a.sql"));
        commit();

        assertThat(changedSince("HEAD~1"))
                .containsExactly(
                        new ChangedFile("a.sql", ChangeKind.DELETED), new ChangedFile("new/a.sql", ChangeKind.ADDED));
    }

    @Test
    void whatAMergeBroughtInIsNoChangeSinceTheBranchItCameFrom() throws IOException, GitAPIException {
        git.checkout().setCreateBranch(true).setName("mine").call();
        write("a.sql", "SELECT 10");
        commit();
        git.checkout().setName("main").call();
        write("b.sql", "SELECT 20");
        commit();
        git.checkout().setName("mine").call();
        git.merge()
                .include(git.getRepository().resolve("main"))
                .setCommit(false)
                .call();
        commit();

        assertThat(changedSince("main")).containsExactly(new ChangedFile("a.sql", ChangeKind.MODIFIED));
        assertThat(changedSince("HEAD^1")).containsExactly(new ChangedFile("b.sql", ChangeKind.MODIFIED));
    }

    @Test
    void namesWithSpacesAndOtherLettersAreNamesLikeAnyOther() throws IOException, GitAPIException {
        write("größe 1.sql", "SELECT 1");

        assertThat(changedSince("HEAD")).containsExactly(new ChangedFile("größe 1.sql", ChangeKind.ADDED));
        commit();
        assertThat(changedSince("HEAD")).isEmpty();
    }

    @Test
    void aShallowCloneKnowsItsOwnCommitAndNoneBefore(@TempDir Path shallow) throws IOException, GitAPIException {
        write("a.sql", "SELECT 10");
        commit();
        Git.cloneRepository()
                .setURI(folder.toUri().toString())
                .setDirectory(shallow.toFile())
                .setDepth(1)
                .call()
                .close();
        Path there = shallow.resolve("data/orders");
        Files.writeString(there.resolve("b.sql"), "SELECT 20");

        try (GitProject opened = GitProject.open(there).orElseThrow()) {
            assertThat(opened.changedSince("main")).containsExactly(new ChangedFile("b.sql", ChangeKind.MODIFIED));
            assertThatThrownBy(() -> opened.changedSince("HEAD~1"))
                    .isInstanceOf(HeadgateException.class)
                    .hasMessageContaining("HEAD~1");
        }
    }

    @Test
    void aFolderOutsideEveryRepositoryHasNoGit(@TempDir Path elsewhere) {
        assertThat(GitProject.open(elsewhere)).isEmpty();
    }

    @Test
    void aRepositoryWithoutACommitIsDirty(@TempDir Path fresh) throws GitAPIException {
        Git.init().setDirectory(fresh.toFile()).call().close();
        try (GitProject opened = GitProject.open(fresh).orElseThrow()) {
            assertThat(opened.state()).isEqualTo(new GitState("", true));
        }
    }

    private GitState state() {
        try (GitProject opened = GitProject.open(project).orElseThrow()) {
            return opened.state();
        }
    }

    private java.util.List<ChangedFile> changedSince(String revision) {
        try (GitProject opened = GitProject.open(project).orElseThrow()) {
            return opened.changedSince(revision);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(project.resolve(name), text);
    }

    private void commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit()
                .setMessage("change")
                .setSign(false)
                .setAuthor("t", "t@example.org")
                .setCommitter("t", "t@example.org")
                .call();
    }
}
