/**
 * What workflows ask of the world: interfaces of activities, small and by role, and the records that cross them. Implemented
 * elsewhere. Every method may be called again after a lost answer, and says the same then.
 */
@NullMarked
package io.headgate.workflows.activity;

import org.jspecify.annotations.NullMarked;
