/**
 * Failures on demand: rules that are set over HTTP, matched against requests and statements, counted and reported. Not here:
 * what a fault does to a statement; the packages that fire it know.
 */
@NullMarked
package io.headgate.lab.faults;

import org.jspecify.annotations.NullMarked;
