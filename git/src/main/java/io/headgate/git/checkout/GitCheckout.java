package io.headgate.git.checkout;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;

/** One commit of a repository in a folder that nobody else works in at this moment. */
public final class GitCheckout {
    private final Git git;
    private final Path tree;
    private final Path facts;
    private final ObjectId commit;
    private final GitAddress address;
    private final String branch;
    private final Optional<GitKeys> keys;

    GitCheckout(
            Git git,
            Path tree,
            Path facts,
            ObjectId commit,
            GitAddress address,
            String branch,
            Optional<GitKeys> keys) {
        this.git = git;
        this.tree = tree;
        this.facts = facts;
        this.commit = commit;
        this.address = address;
        this.branch = branch;
        this.keys = keys;
    }

    /** The full id of the commit. */
    public String commit() {
        return commit.name();
    }

    /** A folder beside the files that outlives this checkout: for what was found out about them. */
    public Path cache() {
        return facts;
    }

    /**
     * A folder of the repository.
     *
     * @param folder path with forward slashes, empty for the root
     * @throws HeadgateException {@link FailureCode#CONFIG} when the commit has no such folder
     */
    public Path folder(String folder) {
        Path below = tree.resolve(folder).normalize();
        if (!below.startsWith(tree) || !real(below)) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "branch " + branch + " of " + address + " has no folder '" + folder + "'",
                    "make the schedule again with another --folder");
        }
        return below;
    }

    /** A link that leads out of the clone is no folder of it. */
    private boolean real(Path below) {
        try {
            return Files.isDirectory(below) && below.toRealPath().startsWith(tree.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Commits all that was written below a folder, on top of this commit, and pushes it to a branch: this one or another. Another
     * branch that holds commits of others is left alone. Where nothing differs, or the branch holds it already, nothing is
     * done.
     */
    public Published publish(List<Path> files, String target, String message) {
        return new Publication(git, tree, commit, address, keys).publish(files, target, message);
    }
}
