package io.headgate.lab.engine;

/**
 * Where the engine itself listens, all on the loopback; empty texts for what an engine does not have.
 *
 * @param gateway base address of the SQL Gateway's REST interface
 * @param jobmanager base address of the JobManager's REST interface and web UI
 * @param bootstrap {@code host:port} of the Kafka broker
 */
public record EngineEndpoints(String gateway, String jobmanager, String bootstrap) {
    /** An engine that has nothing to reach. */
    public static final EngineEndpoints NONE = new EngineEndpoints("", "", "");
}
