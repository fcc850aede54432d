/** Evidence: every request that came, every effect that happened. Not here: anything that decides by it. */
@NullMarked
package io.headgate.lab.journal;

import org.jspecify.annotations.NullMarked;
