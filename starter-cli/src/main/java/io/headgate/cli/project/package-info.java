/** Commands that only read and write the project's own folder: no platform, no server. */
@NullMarked
package io.headgate.cli.project;

import org.jspecify.annotations.NullMarked;
