/**
 * The plan: what happens to every table, why, in which steps, and how it is undone.
 *
 * <p>Here: the plan's records, its vocabulary (the enums), its file, and {@link io.headgate.pipelines.plan.Planner}, which runs
 * the stages, a package each: {@code scope -> decide -> cascade -> guard -> order}, then {@code print}. Everything here is
 * pure: values in, values out.
 */
@NullMarked
package io.headgate.pipelines.plan;

import org.jspecify.annotations.NullMarked;
