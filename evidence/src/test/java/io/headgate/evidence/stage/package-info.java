@NullMarked
package io.headgate.evidence.stage;

import org.jspecify.annotations.NullMarked;
