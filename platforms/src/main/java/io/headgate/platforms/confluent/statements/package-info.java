/**
 * The Statements API: documents in and out, and the port's statements on top. Not here: DDL of tables ({@code tables}) and rows
 * ({@code queries}).
 */
@NullMarked
package io.headgate.platforms.confluent.statements;

import org.jspecify.annotations.NullMarked;
