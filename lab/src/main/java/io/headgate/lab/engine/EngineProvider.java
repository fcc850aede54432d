package io.headgate.lab.engine;

/**
 * Makes an engine by name; found through {@link java.util.ServiceLoader}, so that the process does not load the classes of an
 * engine that it does not run. Implementations are listed in {@code META-INF/services/io.headgate.lab.engine.EngineProvider}.
 */
public interface EngineProvider {
    /** The value of {@code --engine}: {@code flink} or {@code simulated}. */
    String name();

    /** Starts the engine and returns when it can take statements. Whatever it throws ends the process. */
    Engine start(EngineSettings settings) throws Exception;
}
