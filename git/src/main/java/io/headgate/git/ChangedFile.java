package io.headgate.git;

/**
 * A file that differs between a revision and the work tree.
 *
 * @param path relative to the project's root, forward slashes
 */
public record ChangedFile(String path, ChangeKind kind) {}
