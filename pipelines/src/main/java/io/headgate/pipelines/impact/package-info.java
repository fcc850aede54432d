/** What a change of some tables touches: who reads them, directly or through others. */
@NullMarked
package io.headgate.pipelines.impact;

import org.jspecify.annotations.NullMarked;
