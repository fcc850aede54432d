/**
 * The kill matrix: every kind of step, interrupted at every moment by every blow, on real processes; then counted whether each
 * effect happened once. Where a fault strikes is decided by rules and gates in the lab, never by a pause.
 */
@NullMarked
package io.headgate.evidence.killmatrix;

import org.jspecify.annotations.NullMarked;
