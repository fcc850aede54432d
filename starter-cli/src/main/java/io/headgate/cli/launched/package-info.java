/**
 * Where {@code headgate evidence} and {@code headgate bench} stand in the list of commands. Their modules need lab and worker
 * around them, and are started by the launcher. Not here: anything that they do.
 */
@NullMarked
package io.headgate.cli.launched;

import org.jspecify.annotations.NullMarked;
