/**
 * Reads a project's folder: which files there are, which table, product and layer each belongs to, what its SQL says.
 *
 * <p>The only package of {@code pipelines} that reads files. It never leaves the project's folder and never follows a link
 * to a folder. What tables mean to each other is resolved in {@code snapshot}.
 */
@NullMarked
package io.headgate.pipelines.scan;

import org.jspecify.annotations.NullMarked;
