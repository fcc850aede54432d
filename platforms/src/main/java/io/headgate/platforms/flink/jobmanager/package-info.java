/**
 * The client of the JobManager's REST interface: jobs, checkpoints, stops, metrics, exceptions.
 *
 * <p>Not here: what a job is to Headgate ({@code statements}).
 */
@NullMarked
package io.headgate.platforms.flink.jobmanager;

import org.jspecify.annotations.NullMarked;
