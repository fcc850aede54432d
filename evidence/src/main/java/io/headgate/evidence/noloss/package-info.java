/** Records that flow while statements are replaced and workers die: how many are lost, how many come twice, how long the gaps are. */
@NullMarked
package io.headgate.evidence.noloss;

import org.jspecify.annotations.NullMarked;
