/** How records become payloads: JSON, optionally encrypted, never larger than Temporal takes. The only place of bytes. */
@NullMarked
package io.headgate.workflows.codec;

import org.jspecify.annotations.NullMarked;
