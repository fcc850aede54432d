/** Who this lab is: the ids, names and keys that its clients use. Made once for a folder, kept there. */
@NullMarked
package io.headgate.lab.identity;

import org.jspecify.annotations.NullMarked;
