/** Facts that an earlier run has read, by the digest of the text; safe to delete, never trusted further than its checksum. */
@NullMarked
package io.headgate.pipelines.cache;

import org.jspecify.annotations.NullMarked;
