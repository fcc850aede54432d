/** Where the process begins: {@code headgate evidence WHAT}. */
@NullMarked
package io.headgate.evidence;

import org.jspecify.annotations.NullMarked;
