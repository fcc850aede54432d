/**
 * Speaking JSON with the services of Flink: calls, limits, and failures that name the setting to look at.
 *
 * <p>Not here: what is asked ({@code gateway}, {@code jobmanager}).
 */
@NullMarked
package io.headgate.platforms.flink.http;

import org.jspecify.annotations.NullMarked;
