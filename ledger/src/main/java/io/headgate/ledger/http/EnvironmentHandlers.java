package io.headgate.ledger.http;

import io.headgate.ledger.Ledger;
import io.javalin.http.Context;

/** What belongs to an environment as a whole. */
final class EnvironmentHandlers {
    private final Ledger ledger;

    EnvironmentHandlers(Ledger ledger) {
        this.ledger = ledger;
    }

    void audit(Context context) {
        Paging paging = Paging.of(context);
        String rollout = Paging.parameter(context, "rollout").orElse("");
        Answers.json(context, ledger.audit().page(environment(context), rollout, paging.cursor(), paging.limit()));
    }

    void pipelines(Context context) {
        Answers.json(context, ledger.registry().list(environment(context)));
    }

    void leases(Context context) {
        Answers.json(context, ledger.leases().list(environment(context)));
    }

    void scheduleRuns(Context context) {
        Paging paging = Paging.of(context);
        Answers.json(
                context,
                ledger.scheduleRuns()
                        .page(environment(context), context.pathParam("schedule"), paging.cursor(), paging.limit()));
    }

    private static String environment(Context context) {
        return context.pathParam("environment");
    }
}
