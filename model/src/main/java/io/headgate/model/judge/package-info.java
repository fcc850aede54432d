/** What must hold, told by an oracle that knows the platform's own memory and none of the code under test. */
@NullMarked
package io.headgate.model.judge;

import org.jspecify.annotations.NullMarked;
