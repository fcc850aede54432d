package io.headgate.git;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a project lies in its repository, and where the repository came from.
 *
 * @param workTree the repository's own folder
 * @param folder the project's folder below it with forward slashes, empty for the repository's root
 * @param branch the branch that is checked out, absent for a detached commit
 * @param origin the address of the remote {@code origin}
 */
public record GitHome(Path workTree, String folder, Optional<String> branch, Optional<String> origin) {}
