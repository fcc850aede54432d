/** Servers that die and networks that fail while a rollout runs: Temporal, PostgreSQL, and the ways to them. */
@NullMarked
package io.headgate.evidence.serverkill;

import org.jspecify.annotations.NullMarked;
