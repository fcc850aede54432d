/** A lab in a JVM of its own, for the tests of adapters here and in later modules. */
@NullMarked
package io.headgate.platforms.lab;

import org.jspecify.annotations.NullMarked;
