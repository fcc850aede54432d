package io.headgate.ledger.http;

import io.headgate.ledger.Ledger;
import io.headgate.ledger.history.HistoryQuery;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Rollouts: their ids and what became of them. */
final class RolloutHandlers {
    private final Ledger ledger;

    RolloutHandlers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Asks for an id. */
    record NewId(LocalDate day, String commit) {}

    void newId(Context context) {
        NewId wanted = Answers.body(context, NewId.class);
        String id = ledger.executions().newRolloutId(environment(context), wanted.day(), wanted.commit());
        Answers.json(context, Map.of("rollout", id));
    }

    void list(Context context) {
        Paging paging = Paging.of(context);
        Answers.json(
                context,
                ledger.history()
                        .rollouts(new HistoryQuery(
                                environment(context),
                                Paging.parameter(context, "table"),
                                Paging.parameter(context, "outcome"),
                                Optional.of(paging.cursor()),
                                paging.limit())));
    }

    void get(Context context) {
        Answers.json(
                context,
                ledger.history()
                        .rollout(environment(context), rollout(context))
                        .orElseThrow(() -> Answers.missing("rollout " + rollout(context))));
    }

    void touched(Context context) {
        Answers.json(context, ledger.history().touched(environment(context), rollout(context)));
    }

    void positions(Context context) {
        Answers.json(context, ledger.positions().ofRollout(environment(context), rollout(context)));
    }

    void owner(Context context) {
        String statement = context.pathParam("statement");
        Answers.json(
                context,
                ledger.history()
                        .owner(environment(context), statement)
                        .orElseThrow(() -> Answers.missing("rollout that made " + statement)));
    }

    private static String environment(Context context) {
        return context.pathParam("environment");
    }

    private static String rollout(Context context) {
        return context.pathParam("rollout");
    }
}
