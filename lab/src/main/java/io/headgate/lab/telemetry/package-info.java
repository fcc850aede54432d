/** {@code /v2/metrics/cloud}: the few metrics that tools ask for. */
@NullMarked
package io.headgate.lab.telemetry;

import org.jspecify.annotations.NullMarked;
