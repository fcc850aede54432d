/**
 * An engine that runs nothing: state machines and counters behind the same interface, for tests of scale. It knows tables, kinds of
 * statements and positions that move; it does not know types, functions or data.
 */
@NullMarked
package io.headgate.lab.simulated;

import org.jspecify.annotations.NullMarked;
