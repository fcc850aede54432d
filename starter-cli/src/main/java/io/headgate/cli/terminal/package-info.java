/** What every command shares with the person or the program at the other end: streams, colours, one JSON document. */
@NullMarked
package io.headgate.cli.terminal;

import org.jspecify.annotations.NullMarked;
