package io.headgate.ledger.http;

import io.headgate.ledger.Ledger;
import io.headgate.pipelines.problem.HeadgateException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a ledger over HTTP. Every request is one transaction at most.
 *
 * <pre>{@code
 * try (LedgerServer server = LedgerServer.start(ledger, "127.0.0.1", 8475)) { ... }
 * }</pre>
 */
public final class LedgerServer implements AutoCloseable {
    /** The largest body that is taken; a snapshot of 2,000 tables has about 10 MB. */
    public static final long MAX_REQUEST_BYTES = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(LedgerServer.class);

    private final Javalin javalin;

    private LedgerServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any
     */
    public static LedgerServer start(Ledger ledger, String host, int port) {
        return start(ledger, host, port, MAX_REQUEST_BYTES);
    }

    /** As {@link #start(Ledger, String, int)}, with another limit for bodies. */
    public static LedgerServer start(Ledger ledger, String host, int port, long maxRequestBytes) {
        return start(ledger, host, port, maxRequestBytes, HostPages.NONE);
    }

    /** As {@link #start(Ledger, String, int)}, with pages of the process around it. */
    public static LedgerServer start(Ledger ledger, String host, int port, HostPages pages) {
        return start(ledger, host, port, MAX_REQUEST_BYTES, pages);
    }

    private static LedgerServer start(Ledger ledger, String host, int port, long maxRequestBytes, HostPages pages) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.http.maxRequestSize = maxRequestBytes;
            config.jetty.modifyServer(server -> server.setErrorHandler(new Unreadable()));
            config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(new Unreadable()));
            routes(config, ledger, pages);
        });
        return new LedgerServer(javalin.start(host, port));
    }

    private static void routes(JavalinConfig config, Ledger ledger, HostPages pages) {
        RoutesConfig routes = config.routes;
        Doorman doorman = new Doorman(ledger.tokens());
        for (Route route : Routes.of(ledger, pages)) {
            routes.addHttpHandler(HandlerType.findOrCreate(route.method()), route.path(), context -> {
                doorman.admit(context, route);
                route.handler().handle(context);
            });
        }
        routes.exception(HeadgateException.class, (e, context) -> Answers.failure(context, e));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> Answers.refusal(context, e.getStatus(), String.valueOf(e.getMessage())));
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("[{} {}] failed", context.method(), context.path(), e);
            Answers.unexpected(context);
        });
        routes.error(404, context -> {
            if (!Answers.written(context)) {
                Answers.refusal(context, 404, "there is nothing at " + context.path());
            }
        });
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
