package io.headgate.git.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clones of a repository whose owner goes on working in it. */
class GitCacheTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Git theirs;

    @SuppressWarnings("NullAway.Init")
    private GitAddress address;

    @SuppressWarnings("NullAway.Init")
    private GitCache cache;

    @BeforeEach
    void aRepository() throws IOException, GitAPIException {
        Path repository = folder.resolve("theirs");
        theirs = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call();
        write("data/a.sql", "SELECT 1");
        commit();
        address = GitAddress.of(repository.toString());
        cache = new GitCache(folder.resolve("cache"), Optional.empty());
    }

    @AfterEach
    void close() {
        theirs.close();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("theirs").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String commit() throws GitAPIException {
        theirs.add().addFilepattern(".").call();
        return theirs.commit().setMessage("change").setSign(false).call().name();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path written(GitCheckout checkout, String name, String text) {
        try {
            return Files.writeString(checkout.folder("data").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Published publish(String text, String branch) {
        return cache.at(
                address,
                "main",
                checkout -> checkout.publish(List.of(written(checkout, "m.json", text)), branch, "Write metadata"));
    }

    private String there(String revision) throws IOException {
        return Optional.ofNullable(theirs.getRepository().resolve(revision))
                .map(id -> id.name())
                .orElse("");
    }

    @Test
    void theNewestCommitOfTheBranchLiesThere() throws Exception {
        String first = cache.at(address, "main", GitCheckout::commit);
        write("data/a.sql", "SELECT 2");
        String second = commit();

        assertThat(first).isNotEqualTo(second);
        String seen = cache.at(
                address,
                "main",
                checkout -> checkout.commit() + read(checkout.folder("data").resolve("a.sql")));

        assertThat(seen).isEqualTo(second + "SELECT 2");
    }

    @Test
    void anEarlierCommitIsFoundAgain() throws Exception {
        String first = there("main");
        write("data/a.sql", "SELECT 2");
        commit();

        String seen = cache.at(
                address, "main", first, checkout -> read(checkout.folder("data").resolve("a.sql")));

        assertThat(seen).isEqualTo("SELECT 1");
    }

    @Test
    void nothingOfTheVisitBeforeIsLeft() {
        cache.at(address, "main", checkout -> written(checkout, "left.txt", "x"));

        Path left =
                cache.at(address, "main", checkout -> checkout.folder("data").resolve("left.txt"));

        assertThat(left).doesNotExist();
        assertThat(left.resolveSibling("a.sql")).exists();
    }

    @Test
    void aLockThatAKilledProcessLeftBehindStandsInNobodysWay() throws IOException {
        Path tree = cache.at(address, "main", checkout -> checkout.folder(""));
        Files.createFile(tree.resolve(".git/index.lock"));

        String commit = cache.at(address, "main", GitCheckout::commit);

        assertThat(commit).isEqualTo(there("main"));
    }

    @Test
    void twoAtOnceWorkOneAfterTheOther() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> inside = new CompletableFuture<>();
        CompletableFuture<Void> leave = new CompletableFuture<>();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> cache.at(address, "main", checkout -> {
            inside.complete(null);
            leave.join();
            return order.add("first");
        }));
        inside.get(30, TimeUnit.SECONDS);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> cache.at(address, "main", checkout -> order.add("second")));
        leave.complete(null);
        CompletableFuture.allOf(first, second).get(30, TimeUnit.SECONDS);

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> cache.at(address, "mian", GitCheckout::commit))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("has no branch 'mian'");
        assertThatThrownBy(() -> cache.at(GitAddress.of(folder.resolve("no").toString()), "main", GitCheckout::commit))
                .hasMessageStartingWith("there is no Git repository at ");
        assertThatThrownBy(() -> cache.at(address, "main", checkout -> checkout.folder("elsewhere")))
                .hasMessageContaining("has no folder 'elsewhere'");
        assertThatThrownBy(() -> cache.at(address, "main", checkout -> checkout.folder("../..")))
                .hasMessageContaining("has no folder");
    }

    @Test
    void nobodyBehindAnAddressIsToldSo() {
        assertThatThrownBy(() -> cache.at(GitAddress.of("http://127.0.0.1:9/p.git"), "main", GitCheckout::commit))
                .isInstanceOfSatisfying(HeadgateException.class, problem -> assertThat(problem.code())
                        .isEqualTo(FailureCode.CANNOT_CONNECT));
    }

    @Test
    void whatWasWrittenIsCommittedOnceOnTopOfWhatWasRead() throws IOException {
        Published first = publish("{}", "generated");
        Published again = publish("{}", "generated");

        assertThat(first.commit()).contains(there("generated"));
        assertThat(there("generated~1")).isEqualTo(there("main"));
        assertThat(again.says()).isEqualTo("branch generated holds it already");
        assertThat(again.commit()).isEqualTo(first.commit());
    }

    @Test
    void aCommitOfOursFollowsTheBranchThatWasRead() throws Exception {
        publish("{}", "generated");
        write("data/b.sql", "SELECT 2");
        commit();

        publish("{\"b\": 1}", "generated");

        assertThat(there("generated~1")).isEqualTo(there("main"));
    }

    @Test
    void filesThatSayTheSameAreNotCommitted() throws Exception {
        write("data/m.json", "{}");
        commit();

        assertThat(publish("{}", "generated").commit()).isEmpty();
        assertThat(there("generated")).isEmpty();
    }

    @Test
    void commitsOfOthersAreLeftAlone() throws Exception {
        theirs.checkout().setCreateBranch(true).setName("work").call();
        write("data/mine.txt", "x");
        String mine = commit();
        theirs.checkout().setName("main").call();

        assertThat(publish("{}", "work").says()).startsWith("not committed: branch work holds commits");
        assertThat(there("work")).isEqualTo(mine);
    }

    @Test
    void aBranchThatSomebodyWorksOnIsRefused() throws IOException {
        String before = there("main");

        assertThatThrownBy(() -> publish("{}", "main")).hasMessageContaining("branch main is checked out in");
        assertThat(there("main")).isEqualTo(before);
    }

    @Test
    void theBranchReadItselfIsPushedToWhereNobodyWorksOnIt() throws Exception {
        theirs.checkout().setCreateBranch(true).setName("elsewhere").call();
        String before = there("main");

        Published published = publish("{}", "main");

        assertThat(published.commit()).contains(there("main"));
        assertThat(there("main~1")).isEqualTo(before);
    }

    @Test
    void addressesThatAreNoneAndPasswordsInThemAreRefused() {
        assertThatThrownBy(() -> GitAddress.of("pipelines"))
                .hasMessage("'pipelines' is no address of a Git repository");
        assertThatThrownBy(() -> GitAddress.of("gopher://h/p")).hasMessageContaining("is no address");
        assertThatThrownBy(() -> GitAddress.of("https://ann:s3cret@host/p.git"))
                .hasMessageContaining("holds a password")
                .hasMessageNotContaining("s3cret");
        assertThat(GitAddress.of("git@host:team/p.git")).hasToString("git@host:team/p.git");
    }
}
