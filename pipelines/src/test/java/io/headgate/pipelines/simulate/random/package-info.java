/**
 * Projects, worlds and requests out of a seed, for tests that hold for all of them. The same seed gives the same triple on
 * every machine; on failure a test prints the seed and what was made of it.
 */
@NullMarked
package io.headgate.pipelines.simulate.random;

import org.jspecify.annotations.NullMarked;
