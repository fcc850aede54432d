/** What it takes to run a Temporal server of one's own: its command line, and a cure for the one in memory. */
@NullMarked
package io.headgate.workflows.server;

import org.jspecify.annotations.NullMarked;
