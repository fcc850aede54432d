/** The lab's entry point. Everything else lies in the packages below, by what it does. */
@NullMarked
package io.headgate.lab;

import org.jspecify.annotations.NullMarked;
