/** How workflows are started and found: ids, options, search attributes. For whoever holds a Temporal client. */
@NullMarked
package io.headgate.workflows.start;

import org.jspecify.annotations.NullMarked;
