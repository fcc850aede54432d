/** JSON without surprises: one mapper for the whole lab. Not here: what the documents mean. */
@NullMarked
package io.headgate.lab.json;

import org.jspecify.annotations.NullMarked;
