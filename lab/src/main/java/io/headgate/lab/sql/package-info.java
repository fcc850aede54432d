/**
 * What a SQL statement is, by Flink's own parser alone: kind, tables read and written, whether it keeps state. Not here: whether
 * those tables exist, and what the planner would say.
 */
@NullMarked
package io.headgate.lab.sql;

import org.jspecify.annotations.NullMarked;
