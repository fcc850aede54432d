/** Canonical JSON, digests and atomic files: how values become bytes that are the same on every machine. */
@NullMarked
package io.headgate.pipelines.json;

import org.jspecify.annotations.NullMarked;
