/** Where {@code headgate evidence} stands in the list of commands; the launcher starts the module {@code evidence} for it. */
@NullMarked
package io.headgate.cli.evidence;

import org.jspecify.annotations.NullMarked;
