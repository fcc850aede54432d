/**
 * The commands that plan: {@code plan}, {@code undeploy} as far as planning goes, {@code pipeline build-execution-plan}.
 *
 * <p>Here: words of the command line become selectors, options and a world; the plan is made by {@code pipelines} and shown.
 * Nothing here touches a platform.
 */
@NullMarked
package io.headgate.cli.plan;

import org.jspecify.annotations.NullMarked;
