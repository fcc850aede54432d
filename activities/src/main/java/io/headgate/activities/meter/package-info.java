/**
 * The numbers of a worker, by micrometer.
 *
 * <p>Not here: when something is counted ({@code step}, {@code temporal}), and how it is scraped.
 */
@NullMarked
package io.headgate.activities.meter;

import org.jspecify.annotations.NullMarked;
