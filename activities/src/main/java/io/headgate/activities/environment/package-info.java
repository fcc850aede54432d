/**
 * The environments that this worker may touch, each with its platform; keys stay here.
 *
 * <p>Not here: which platform an environment has (that is for the opener to know).
 */
@NullMarked
package io.headgate.activities.environment;

import org.jspecify.annotations.NullMarked;
