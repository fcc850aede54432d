package io.headgate.worker;

import io.headgate.workflows.server.SearchAttributes;
import io.temporal.testserver.TestServer;
import java.util.concurrent.CountDownLatch;

/**
 * A Temporal server in memory, where no real one is to be had: {@code TemporalInMemoryMain PORT}. It has no UI, no schedules and
 * no search, and forgets everything when it ends.
 */
public final class TemporalInMemoryMain {
    private static final String NAMESPACE = "default";

    private TemporalInMemoryMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        TestServer.PortBoundTestServer server = TestServer.createPortBoundServer(port, true);
        SearchAttributes.register("127.0.0.1:" + port, NAMESPACE);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        new CountDownLatch(1).await();
    }
}
