/**
 * The commands that speak with a platform: {@code observe}, {@code sql}, {@code statements}, {@code pools}, {@code topics}, and
 * the checks of {@code validate --online}.
 *
 * <p>Here: which environment is meant ({@link io.headgate.cli.platform.EnvironmentOption}), how its platform is opened, what
 * people see of it. Each command takes a {@link io.headgate.cli.platform.PlatformOpener}, so that no adapter is loaded before
 * one is needed, and none in tests. Not here: how a platform is spoken to ({@code io.headgate.platforms}).
 */
@NullMarked
package io.headgate.cli.platform;

import org.jspecify.annotations.NullMarked;
