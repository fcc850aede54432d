package io.headgate.git.checkout;

import java.util.Optional;

/**
 * What became of files that were to be committed.
 *
 * @param commit the commit that holds them, absent where none was needed or none could be made
 * @param says one sentence for people
 */
public record Published(Optional<String> commit, String says) {}
