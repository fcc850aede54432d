/** The commands that documents name, run as they stand there. Not here: what the commands must do, which their own tests hold. */
@NullMarked
package io.headgate.evidence.documents;

import org.jspecify.annotations.NullMarked;
