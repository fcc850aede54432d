/**
 * The model test as evidence: seeds are played by a process of its own, the module {@code model}; here they are counted.
 *
 * <p>Not here: what is played and what must hold.
 */
@NullMarked
package io.headgate.evidence.model;

import org.jspecify.annotations.NullMarked;
