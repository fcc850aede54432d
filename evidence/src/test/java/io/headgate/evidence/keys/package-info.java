/** Keys stay where they belong, whatever a run writes down. */
@NullMarked
package io.headgate.evidence.keys;

import org.jspecify.annotations.NullMarked;
