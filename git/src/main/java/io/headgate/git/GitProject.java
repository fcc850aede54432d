package io.headgate.git;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/**
 * A project's folder as Git sees it. The folder may be any folder of the work tree; only files below it count.
 *
 * <pre>{@code
 * try (GitProject git = GitProject.open(root).orElseThrow()) {
 *     git.changedSince("main");
 * }
 * }</pre>
 */
public final class GitProject implements AutoCloseable {
    /** What Headgate itself writes beside a project is no part of it. */
    private static final String OWN_FOLDER = ".headgate/";

    private final Repository repository;
    private final String prefix;

    private GitProject(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    /** Opens the repository that a folder lies in; empty when it lies in none. */
    public static Optional<GitProject> open(Path folder) {
        try {
            Path real = folder.toRealPath();
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(real.toFile());
            if (builder.getGitDir() == null) {
                return Optional.empty();
            }
            Repository repository = builder.build();
            if (repository.isBare()) {
                repository.close();
                return Optional.empty();
            }
            Path workTree = repository.getWorkTree().toPath().toRealPath();
            String prefix = workTree.relativize(real).toString().replace('\\', '/');
            return Optional.of(new GitProject(repository, prefix));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Where the project lies in its repository. */
    public GitHome home() {
        try {
            String head = repository.getFullBranch();
            Optional<String> branch = Optional.ofNullable(head)
                    .filter(name -> name.startsWith(Constants.R_HEADS))
                    .map(Repository::shortenRefName);
            String origin = repository
                    .getConfig()
                    .getString(
                            ConfigConstants.CONFIG_REMOTE_SECTION,
                            Constants.DEFAULT_REMOTE_NAME,
                            ConfigConstants.CONFIG_KEY_URL);
            return new GitHome(repository.getWorkTree().toPath(), prefix, branch, Optional.ofNullable(origin));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The commit that is checked out, and whether the project's files differ from it. */
    public GitState state() {
        try {
            ObjectId head = repository.resolve(Constants.HEAD);
            return head == null
                    ? new GitState("", true)
                    : new GitState(head.name(), !changes(head).isEmpty());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * The files that differ between the work tree and the commit at which it left a revision's history: what was done here
     * since then, not what others did there. Uncommitted and untracked files count, ignored ones do not.
     *
     * @param revision anything that Git resolves: a branch, a tag, a commit, {@code HEAD~2}
     * @throws HeadgateException when there is no such revision
     */
    public List<ChangedFile> changedSince(String revision) {
        try {
            return changes(forkPoint(revision));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ObjectId forkPoint(String revision) throws IOException {
        ObjectId base = resolve(revision);
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return base;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(base));
            walk.markStart(walk.parseCommit(head));
            RevCommit fork = walk.next();
            return fork == null ? base : fork;
        }
    }

    private ObjectId resolve(String revision) throws IOException {
        ObjectId base = null;
        try {
            base = repository.resolve(revision + "^{commit}");
        } catch (org.eclipse.jgit.errors.RevisionSyntaxException
                | org.eclipse.jgit.errors.AmbiguousObjectException
                | org.eclipse.jgit.errors.IncorrectObjectTypeException
                | org.eclipse.jgit.errors.MissingObjectException e) {
            throw unknown(revision, e);
        }
        if (base == null) {
            throw unknown(revision, null);
        }
        return base;
    }

    private List<ChangedFile> changes(ObjectId base) throws IOException {
        IndexDiff diff = new IndexDiff(repository, base, new FileTreeIterator(repository));
        if (!prefix.isEmpty()) {
            diff.setFilter(PathFilter.create(prefix));
        }
        diff.diff();
        TreeSet<String> candidates = new TreeSet<>();
        candidates.addAll(diff.getAdded());
        candidates.addAll(diff.getChanged());
        candidates.addAll(diff.getRemoved());
        candidates.addAll(diff.getModified());
        candidates.addAll(diff.getMissing());
        candidates.addAll(diff.getUntracked());
        candidates.addAll(diff.getConflicting());
        candidates.removeIf(path -> relative(path).startsWith(OWN_FOLDER));
        TreeMap<String, ChangeKind> changes = new TreeMap<>();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(base);
            for (String path : candidates) {
                compare(commit, path).ifPresent(kind -> changes.put(path, kind));
            }
        }
        List<ChangedFile> files = new ArrayList<>();
        changes.forEach((path, kind) -> files.add(new ChangedFile(relative(path), kind)));
        return files;
    }

    /** The index may differ from both sides while they are equal; only commit against work tree counts. */
    private Optional<ChangeKind> compare(RevCommit base, String path) throws IOException {
        ObjectId before;
        try (TreeWalk tree = TreeWalk.forPath(repository, path, base.getTree())) {
            before = tree == null || tree.getFileMode(0) == FileMode.TREE ? null : tree.getObjectId(0);
        }
        ObjectId after;
        try (TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(new FileTreeIterator(repository));
            tree.setRecursive(true);
            tree.setFilter(PathFilter.create(path));
            after = tree.next() ? tree.getObjectId(0) : null;
        }
        if (before == null) {
            return after == null ? Optional.empty() : Optional.of(ChangeKind.ADDED);
        }
        if (after == null) {
            return Optional.of(ChangeKind.DELETED);
        }
        return before.equals(after) ? Optional.empty() : Optional.of(ChangeKind.MODIFIED);
    }

    private String relative(String path) {
        return prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
    }

    @Override
    public void close() {
        repository.close();
    }

    private static HeadgateException unknown(String revision, @org.jspecify.annotations.Nullable Exception cause) {
        return new HeadgateException(
                FailureCode.USAGE,
                "Git knows no revision '" + revision + "'",
                "name a branch, a tag or a commit; a shallow clone may lack it (git fetch --unshallow)",
                cause);
    }

    private static HeadgateException unreadable(IOException cause) {
        return new HeadgateException(
                FailureCode.IO, "the Git repository cannot be read: " + cause.getMessage(), "run git fsck", cause);
    }
}
