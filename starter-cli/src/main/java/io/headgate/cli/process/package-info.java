/**
 * Processes of this machine that commands start and watch: where their class paths are, waiting for them, reading their logs.
 *
 * <p>Never here: which processes these are; {@code lab} and {@code dev} know that.
 */
@NullMarked
package io.headgate.cli.process;

import org.jspecify.annotations.NullMarked;
