/**
 * The immutable, content-addressed picture of a project: its tables, statements, external tables and findings.
 *
 * <p>Here: the records and how facts of single files are resolved against the whole project. Not here: reading files
 * ({@code scan}), drawing ({@code report}), deciding ({@code plan}).
 */
@NullMarked
package io.headgate.pipelines.snapshot;

import org.jspecify.annotations.NullMarked;
