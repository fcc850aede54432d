package io.headgate.git;

/**
 * Which version of the project lies in the work tree.
 *
 * @param commit the full commit id, empty before the first commit
 * @param dirty some file of the project differs from that commit, untracked ones included
 */
public record GitState(String commit, boolean dirty) {
    /** The commit as people write it. */
    public String shortCommit() {
        return commit.length() > 7 ? commit.substring(0, 7) : commit;
    }
}
