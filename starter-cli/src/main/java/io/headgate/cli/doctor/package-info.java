/**
 * {@code headgate doctor}: what is missing or blocked on this machine, and how to mend it. A class for each thing that is looked
 * at; {@code Machine} is all that they know of the machine. Nothing here mends anything.
 */
@NullMarked
package io.headgate.cli.doctor;

import org.jspecify.annotations.NullMarked;
