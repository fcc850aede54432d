package io.headgate.platforms;

import java.time.Instant;

/** An exception of a running statement. */
public record StatementFault(Instant at, String name, String message) {}
