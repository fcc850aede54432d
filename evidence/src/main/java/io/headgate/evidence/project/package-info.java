/** The small project that is deployed again and again while things are killed. */
@NullMarked
package io.headgate.evidence.project;

import org.jspecify.annotations.NullMarked;
