package io.headgate.workflows.schedule;

import java.time.Instant;

/**
 * Something that is no finding yet, but will be when it stays: platforms do not say since when a statement is as it is.
 *
 * @param subject what is watched, by an id that another thing of the same name does not have
 * @param since when a run saw it first
 */
public record Suspicion(String subject, Instant since) {}
