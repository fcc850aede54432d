package io.headgate.lab.engine;

import java.time.Instant;

/**
 * One failure of a statement.
 *
 * @param exception class name, such as {@code java.lang.RuntimeException}
 * @param message its message, without stack trace
 * @param time when it happened
 */
public record StatementFailure(String exception, String message, Instant time) {}
