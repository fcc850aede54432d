/**
 * The Statements API: what a statement is to its clients, its phases over time, the rules for changing it, and the routes. Not here:
 * running SQL (the engine's), faults and latency (asked for, not decided).
 */
@NullMarked
package io.headgate.lab.statements;

import org.jspecify.annotations.NullMarked;
