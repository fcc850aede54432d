package io.headgate.ledger.http;

import io.headgate.ledger.Ledger;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Whether it lives, whether it can work, and what can be asked of it. */
final class HealthHandlers {
    private static final String DESCRIPTION = "openapi.json";

    private final Ledger ledger;
    private final HostPages pages;

    HealthHandlers(Ledger ledger, HostPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    void live(Context context) {
        Answers.json(context, Map.of("status", "live"));
    }

    void ready(Context context) {
        ledger.ping();
        if (!pages.ready().getAsBoolean()) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT,
                    "the worker does not reach Temporal",
                    "look at Temporal, and at the worker's log");
        }
        Answers.json(context, Map.of("status", "ready"));
    }

    void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(pages.metrics().get());
    }

    void description(Context context) throws IOException {
        try (InputStream description = HealthHandlers.class.getResourceAsStream(DESCRIPTION)) {
            if (description == null) {
                throw new IllegalStateException("the description is missing from the program");
            }
            context.contentType("application/json").result(description.readAllBytes());
        }
    }
}
