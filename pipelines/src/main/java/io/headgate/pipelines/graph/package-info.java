/**
 * The graph of a snapshot: which table feeds which, and what follows from that.
 *
 * <p>Here: neighbours, reachability, order, cycles, chains, lists of remarkable tables. Not here: printing ({@code report}),
 * drawing ({@code page}), deciding ({@code plan}). Everything is linear in tables plus edges, iterative and sorted by name.
 */
@NullMarked
package io.headgate.pipelines.graph;

import org.jspecify.annotations.NullMarked;
