/**
 * The processes that evidence is gathered on: lab, Temporal, PostgreSQL and workers, each a process that can be killed, and the
 * proxies between them. Not here: what is done to them, and what is counted.
 */
@NullMarked
package io.headgate.evidence.stage;

import org.jspecify.annotations.NullMarked;
