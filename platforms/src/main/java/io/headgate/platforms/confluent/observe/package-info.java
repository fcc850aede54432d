/**
 * Puts a world together from few calls: statements in pages, the catalog in a handful of queries, topics and pools in one each.
 */
@NullMarked
package io.headgate.platforms.confluent.observe;

import org.jspecify.annotations.NullMarked;
