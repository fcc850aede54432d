package io.headgate.workflows.schedule;

/**
 * A project in a repository.
 *
 * @param address of the repository; never with a password
 * @param branch the branch that is read
 * @param folder the project's folder, with forward slashes; empty for the repository's root
 */
public record GitPlace(String address, String branch, String folder) {
    @Override
    public String toString() {
        return branch + " of " + address + (folder.isEmpty() ? "" : ", folder " + folder);
    }
}
