/**
 * What has to outlive the JobManager's memory and the gateway's sessions, kept in the folder of the savepoints: records of stopped
 * statements, DDL of tables, and what a job carries about itself.
 *
 * <p>Not here: what is made of the records ({@code statements}, {@code tables}).
 */
@NullMarked
package io.headgate.platforms.flink.store;

import org.jspecify.annotations.NullMarked;
