/** Opens the platform that an environment lies on; the one place that knows all adapters. */
@NullMarked
package io.headgate.platforms.open;

import org.jspecify.annotations.NullMarked;
