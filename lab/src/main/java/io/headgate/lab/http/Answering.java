package io.headgate.lab.http;

import java.util.Optional;

/** What the server does with a request that it has read. */
@FunctionalInterface
public interface Answering {
    /** The answer; empty cuts the connection without a byte of one. Must not throw. */
    Optional<Response> answer(Request request);
}
