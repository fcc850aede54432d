/**
 * What a graph looks like as text and as documents: tree, list, JSON, YAML, DOT, Mermaid.
 *
 * <p>Here: pure functions from a {@link io.headgate.pipelines.report.HierarchyReport} to text, the same bytes on every
 * machine. Not here: the HTML page ({@code page}), where text is written to (the command line).
 */
@NullMarked
package io.headgate.pipelines.report;

import org.jspecify.annotations.NullMarked;
