/** Planning on the worker: its workflow interface and the records that cross it. */
@NullMarked
package io.headgate.workflows.plan;

import org.jspecify.annotations.NullMarked;
