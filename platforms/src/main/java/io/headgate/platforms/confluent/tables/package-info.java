/**
 * Tables and views: DDL by named statements, and what the catalog tells. Not here: statements that run on ({@code statements}).
 */
@NullMarked
package io.headgate.platforms.confluent.tables;

import org.jspecify.annotations.NullMarked;
