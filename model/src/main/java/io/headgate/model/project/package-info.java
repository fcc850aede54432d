/** Invented projects, written as files and read as any project is, and the edits that people make to them. */
@NullMarked
package io.headgate.model.project;

import org.jspecify.annotations.NullMarked;
