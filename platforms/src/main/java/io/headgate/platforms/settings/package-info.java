/**
 * How adapters read an environment of {@code headgate.yaml}: settings that must be there, and secrets looked up at the last
 * moment.
 *
 * <p>Not here: which keys an adapter knows (each adapter) and how the file is read ({@code pipelines.config}).
 */
@NullMarked
package io.headgate.platforms.settings;

import org.jspecify.annotations.NullMarked;
