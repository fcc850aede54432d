/**
 * New projects, new tables, isolated products: what files they consist of, and writing them all or not at all. The texts are
 * templates among the resources of this package.
 */
@NullMarked
package io.headgate.pipelines.scaffold;

import org.jspecify.annotations.NullMarked;
