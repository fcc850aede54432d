/**
 * Reading positions out of savepoints; the only place that needs code of Flink's runtime.
 *
 * <p>Not here: taking savepoints ({@code statements}) and keeping records beside them ({@code store}).
 */
@NullMarked
package io.headgate.platforms.flink.savepoint;

import org.jspecify.annotations.NullMarked;
