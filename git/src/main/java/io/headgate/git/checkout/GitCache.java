package io.headgate.git.checkout;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.CoreConfig;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;

/**
 * Clones below one folder, one per repository. Whoever works in one has it alone, among all threads and processes.
 *
 * <pre>{@code
 * new GitCache(folder, Optional.empty()).at(GitAddress.of("/srv/pipelines.git"), "main", checkout -> scan(checkout.tree()));
 * }</pre>
 */
public final class GitCache {
    private static final int TIMEOUT_SECONDS = 60;
    private static final int NAME_LENGTH = 16;

    private final Path folder;
    private final Optional<GitKeys> keys;

    public GitCache(Path folder, Optional<GitKeys> keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /**
     * Works on the newest commit of a branch.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} when the repository cannot be reached, {@link
     *     FailureCode#CONFIG} when there is none, it has no such branch or does not let us in
     */
    public <T> T at(GitAddress address, String branch, Function<GitCheckout, T> work) {
        return locked(address, branch, Optional.empty(), work);
    }

    /** Works on one commit of a branch, which may have moved on since. */
    public <T> T at(GitAddress address, String branch, String commit, Function<GitCheckout, T> work) {
        return locked(address, branch, Optional.of(commit), work);
    }

    @SuppressWarnings("try") // a lock is held, not used
    private <T> T locked(GitAddress address, String branch, Optional<String> commit, Function<GitCheckout, T> work) {
        Path home = folder.resolve(
                Digest.of(address.text()).substring("sha256:".length()).substring(0, NAME_LENGTH));
        try {
            CacheLock lock = CacheLock.take(home.resolve("lock"));
            try (lock) {
                return work(home, address, branch, commit, work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HeadgateException(FailureCode.IO, "interrupted while waiting for the clone", "try again", e);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "the clone of " + address + " cannot be used: " + e.getMessage(),
                    "give the worker room and rights in " + folder + "; if that does not help, delete " + home,
                    e);
        }
    }

    private <T> T work(
            Path home, GitAddress address, String branch, Optional<String> commit, Function<GitCheckout, T> work)
            throws IOException {
        Path tree = home.resolve("tree");
        try (Git git = opened(tree)) {
            git.fetch()
                    .setRemote(address.text())
                    .setRefSpecs(new RefSpec("+" + Constants.R_HEADS + branch + ":" + remote(branch)))
                    .setTagOpt(TagOpt.NO_TAGS)
                    .setTimeout(TIMEOUT_SECONDS)
                    .setCredentialsProvider(GitKeys.provider(keys))
                    .call();
            ObjectId wanted = git.getRepository().resolve(commit.orElse(remote(branch)) + "^{commit}");
            if (wanted == null) {
                throw new HeadgateException(
                        FailureCode.CONFIG,
                        "branch " + branch + " of " + address + " has no commit " + commit.orElse(""),
                        "look whether its history was rewritten, then trigger the schedule again");
            }
            checkOut(git, wanted);
            return work.apply(new GitCheckout(git, tree, home.resolve("facts"), wanted, address, branch, keys));
        } catch (GitAPIException e) {
            throw GitProblems.of(e, address, branch);
        }
    }

    private static String remote(String branch) {
        return Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/" + branch;
    }

    private static Git opened(Path tree) throws IOException, GitAPIException {
        if (!Files.isDirectory(tree.resolve(Constants.DOT_GIT))) {
            Files.createDirectories(tree);
            Git.init().setDirectory(tree.toFile()).call().close();
        }
        removeLocks(tree.resolve(Constants.DOT_GIT));
        Git git = Git.open(tree.toFile());
        StoredConfig config = git.getRepository().getConfig();
        config.setEnum(
                ConfigConstants.CONFIG_CORE_SECTION,
                null,
                ConfigConstants.CONFIG_KEY_AUTOCRLF,
                CoreConfig.AutoCRLF.FALSE);
        config.save();
        return git;
    }

    /** Left behind by a process that was killed; we alone are here. */
    private static void removeLocks(Path repository) throws IOException {
        try (Stream<Path> files = Files.list(repository)) {
            List<Path> locks =
                    files.filter(file -> file.toString().endsWith(".lock")).toList();
            for (Path lock : locks) {
                Files.deleteIfExists(lock);
            }
        }
    }

    private static void checkOut(Git git, ObjectId commit) throws GitAPIException {
        git.checkout().setForced(true).setName(commit.name()).call();
        git.reset().setMode(ResetCommand.ResetType.HARD).setRef(commit.name()).call();
        git.clean().setForce(true).setCleanDirectories(true).setIgnore(false).call();
    }
}
