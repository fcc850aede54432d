/** Organizations, environments, clusters, Flink regions: one of each, read only. Not here: compute pools, which change. */
@NullMarked
package io.headgate.lab.controlplane;

import org.jspecify.annotations.NullMarked;
