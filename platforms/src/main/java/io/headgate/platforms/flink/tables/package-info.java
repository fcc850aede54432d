/**
 * Tables: what the catalog shows of them, and how they are made and dropped together with their topics.
 *
 * <p>Not here: the topics themselves ({@code kafka}) and the files that outlive a session ({@code store}).
 */
@NullMarked
package io.headgate.platforms.flink.tables;

import org.jspecify.annotations.NullMarked;
