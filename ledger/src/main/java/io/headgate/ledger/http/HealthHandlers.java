package io.headgate.ledger.http;

import io.headgate.ledger.Ledger;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Whether it lives, whether it can work, and what can be asked of it. */
final class HealthHandlers {
    private static final String DESCRIPTION = "openapi.json";

    private final Ledger ledger;

    HealthHandlers(Ledger ledger) {
        this.ledger = ledger;
    }

    void live(Context context) {
        Answers.json(context, Map.of("status", "live"));
    }

    void ready(Context context) {
        ledger.ping();
        Answers.json(context, Map.of("status", "ready"));
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
