/**
 * The real engine: Flink in this process, statements as jobs, durable records of both.
 *
 * <p>Here: the engine behind {@link io.headgate.lab.engine.Engine}, planning, submission, stops, recovery, results. Not here:
 * Flink's own server classes ({@code io.headgate.lab.internal}), the Confluent dialect ({@code io.headgate.lab.dialect}),
 * the REST surface.
 */
@NullMarked
package io.headgate.lab.flink;

import org.jspecify.annotations.NullMarked;
