/**
 * Looking at a finished plan: why a table is in it or not, how it differs from another one, its picture.
 *
 * <p>Here: values made from a plan, and their text. Not here: the printed plan itself ({@code print}), any decision.
 */
@NullMarked
package io.headgate.pipelines.plan.review;

import org.jspecify.annotations.NullMarked;
