package io.headgate.git.checkout;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.AddCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefLeaseSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.util.FS;

/** Brings files of a checkout to a branch of its repository. Doing it again finds what was done. */
final class Publication {
    /** By this line of its message a commit of ours is known again. */
    static final String MARK = "Headgate-Metadata: generated";

    private static final int TIMEOUT_SECONDS = 60;
    private static final PersonIdent AUTHOR = new PersonIdent("Headgate", "headgate@localhost");

    private final Git git;
    private final Path tree;
    private final ObjectId base;
    private final GitAddress address;
    private final Optional<GitKeys> keys;

    Publication(Git git, Path tree, ObjectId base, GitAddress address, Optional<GitKeys> keys) {
        this.git = git;
        this.tree = tree;
        this.base = base;
        this.address = address;
        this.keys = keys;
    }

    Published publish(List<Path> files, String target, String message) {
        try {
            stage(files);
            if (git.diff().setCached(true).call().isEmpty()) {
                return new Published(Optional.empty(), "nothing to commit: the files of the branch say the same");
            }
            requireNotCheckedOut(target);
            RevCommit made = git.commit()
                    .setMessage(message + "\n\n" + MARK + "\n")
                    .setAuthor(AUTHOR)
                    .setCommitter(new PersonIdent(AUTHOR.getName(), AUTHOR.getEmailAddress()))
                    .setSign(false)
                    .setNoVerify(true)
                    .call();
            return push(made, target);
        } catch (GitAPIException e) {
            throw GitProblems.of(e, address, target);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "the clone of " + address + " cannot be read: " + e.getMessage(), "try again", e);
        }
    }

    private void stage(List<Path> files) throws GitAPIException {
        AddCommand add = git.add();
        files.forEach(
                file -> add.addFilepattern(tree.relativize(file).toString().replace('\\', '/')));
        if (!files.isEmpty()) {
            add.call();
        }
    }

    private Published push(RevCommit made, String target) throws GitAPIException, IOException {
        String name = Constants.R_HEADS + target;
        Optional<ObjectId> tip = tip(name);
        if (tip.isPresent()) {
            RevCommit there = fetched(name, tip.get());
            boolean ours = there.getFullMessage().contains(MARK);
            if (ours && there.getTree().equals(made.getTree())) {
                return new Published(Optional.of(there.name()), "branch " + target + " holds it already");
            }
            if (!ours && !behind(there)) {
                return new Published(
                        Optional.empty(),
                        "not committed: branch " + target + " holds commits that the branch read does not");
            }
        }
        return pushed(made, target, name, tip);
    }

    private Published pushed(RevCommit made, String target, String name, Optional<ObjectId> tip)
            throws GitAPIException {
        Iterable<PushResult> results = git.push()
                .setRemote(address.text())
                .setRefSpecs(new RefSpec(made.name() + ":" + name).setForceUpdate(true))
                .setRefLeaseSpecs(new RefLeaseSpec(
                        name, tip.map(ObjectId::name).orElse(ObjectId.zeroId().name())))
                .setTimeout(TIMEOUT_SECONDS)
                .setCredentialsProvider(GitKeys.provider(keys))
                .call();
        for (PushResult result : results) {
            for (RemoteRefUpdate update : result.getRemoteUpdates()) {
                switch (update.getStatus()) {
                    case OK, UP_TO_DATE -> {}
                    case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> {
                        return new Published(
                                Optional.empty(),
                                "not committed: branch " + target + " moved meanwhile; the next run tries again");
                    }
                    case NOT_ATTEMPTED, REJECTED_NODELETE, REJECTED_OTHER_REASON, NON_EXISTING, AWAITING_REPORT ->
                        throw new HeadgateException(
                                FailureCode.CONFIG,
                                "the repository " + address + " does not take branch " + target + ": "
                                        + Optional.ofNullable(update.getMessage())
                                                .orElse(update.getStatus().name()),
                                "give the worker's user the right to push, or name another branch");
                }
            }
        }
        return new Published(
                Optional.of(made.name()), "committed " + made.abbreviate(7).name() + " to branch " + target);
    }

    private Optional<ObjectId> tip(String name) throws GitAPIException {
        return git
                .lsRemote()
                .setRemote(address.text())
                .setHeads(true)
                .setTimeout(TIMEOUT_SECONDS)
                .setCredentialsProvider(GitKeys.provider(keys))
                .call()
                .stream()
                .filter(ref -> ref.getName().equals(name))
                .map(ref -> ref.getObjectId())
                .findFirst();
    }

    private RevCommit fetched(String name, ObjectId tip) throws GitAPIException, IOException {
        git.fetch()
                .setRemote(address.text())
                .setRefSpecs(new RefSpec("+" + name + ":refs/headgate/target"))
                .setTagOpt(TagOpt.NO_TAGS)
                .setTimeout(TIMEOUT_SECONDS)
                .setCredentialsProvider(GitKeys.provider(keys))
                .call();
        try (RevWalk walk = new RevWalk(git.getRepository())) {
            RevCommit commit = walk.parseCommit(tip);
            walk.parseBody(commit);
            return commit;
        }
    }

    /** Whether what was read holds all of it: going on from there loses nothing. */
    private boolean behind(RevCommit tip) throws IOException {
        try (RevWalk walk = new RevWalk(git.getRepository())) {
            return walk.isMergedInto(walk.parseCommit(tip), walk.parseCommit(base));
        }
    }

    /** Somebody's work tree would stand there as if they had undone the commit. */
    private void requireNotCheckedOut(String target) throws IOException {
        if (!"file".equals(address.uri().getScheme()) && address.uri().isRemote()) {
            return;
        }
        java.io.File found = RepositoryCache.FileKey.resolve(
                java.nio.file.Path.of(address.uri().getPath()).toFile(), FS.DETECTED);
        if (found == null) {
            return;
        }
        try (Repository there = RepositoryCache.open(RepositoryCache.FileKey.exact(found, FS.DETECTED))) {
            if (!there.isBare() && (Constants.R_HEADS + target).equals(there.getFullBranch())) {
                throw new HeadgateException(
                        FailureCode.CONFIG,
                        "branch " + target + " is checked out in " + address + ", where somebody works on it",
                        "name a branch of its own with --commit-to");
            }
        }
    }
}
