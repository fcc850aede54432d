package io.headgate.cli.platform;

import io.headgate.pipelines.config.EnvironmentConfig;
import java.nio.file.Path;

/**
 * Where a command goes.
 *
 * @param root the root of the project that names the environment
 */
public record Place(EnvironmentConfig environment, Path root) {}
