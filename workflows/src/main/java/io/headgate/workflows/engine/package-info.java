/**
 * The plain classes that a rollout is composed of: graph, journal, scheduler, decisions, words. No Temporal, no clock; every
 * method does the same for the same calls, so that a replay does too.
 */
@NullMarked
package io.headgate.workflows.engine;

import org.jspecify.annotations.NullMarked;
