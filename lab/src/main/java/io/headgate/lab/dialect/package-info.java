/**
 * The SQL dialect of Confluent Cloud on open-source Flink: a table is a topic.
 *
 * <p>Here: the durable catalog, what it derives from a declared table (system column, default watermark, topic), and the factory
 * that turns a table of the dialect into Flink's Kafka connectors when a statement is planned. Not here: sessions, jobs, the
 * REST surface. SQL text is rewritten in one single case ({@link io.headgate.lab.dialect.RowtimeColumn}); everything else
 * works on tables, so that error messages keep their lines and hints keep their meaning.
 */
@NullMarked
package io.headgate.lab.dialect;

import org.jspecify.annotations.NullMarked;
