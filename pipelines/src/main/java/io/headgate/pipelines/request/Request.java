package io.headgate.pipelines.request;

/**
 * What the user asks for. Made with a {@link RequestBuilder}, which refuses options that contradict each other.
 *
 * <pre>{@code
 * Request request = RequestBuilder.deploy("z").force().mayStartDescendants().build();
 * }</pre>
 */
public record Request(PlanKind kind, Selectors selectors, Options options) {}
