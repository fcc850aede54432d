/** Fuzz targets: whatever a service answers, an adapter reads it or says what is wrong with it, soon. */
@NullMarked
package io.headgate.platforms.answers;

import org.jspecify.annotations.NullMarked;
