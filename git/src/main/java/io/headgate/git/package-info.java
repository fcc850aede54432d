/**
 * What Git says of a project's folder, read through JGit; nothing here ever changes a repository or its work tree. Clones that
 * Headgate keeps for itself are in {@code checkout}.
 */
@NullMarked
package io.headgate.git;

import org.jspecify.annotations.NullMarked;
