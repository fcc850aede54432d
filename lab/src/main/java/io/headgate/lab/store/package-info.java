/**
 * Small durable maps that survive {@code kill -9}. Here: the file format. Not here: what is kept in them.
 */
@NullMarked
package io.headgate.lab.store;

import org.jspecify.annotations.NullMarked;
