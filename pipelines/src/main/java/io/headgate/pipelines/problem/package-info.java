/** What can be wrong, as data: findings about a project and failures of a command, each with a code and a remedy. */
@NullMarked
package io.headgate.pipelines.problem;

import org.jspecify.annotations.NullMarked;
