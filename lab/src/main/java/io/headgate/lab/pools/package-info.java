/** Compute pools: what they are, how full they are. Not here: the statements that fill them. */
@NullMarked
package io.headgate.lab.pools;

import org.jspecify.annotations.NullMarked;
