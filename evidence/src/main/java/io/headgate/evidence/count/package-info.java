/** What a run came to: the platform's own counts before and after, compared with the plan. Not here: what was done to processes. */
@NullMarked
package io.headgate.evidence.count;

import org.jspecify.annotations.NullMarked;
