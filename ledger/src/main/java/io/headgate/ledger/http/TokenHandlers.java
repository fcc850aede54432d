package io.headgate.ledger.http;

import io.headgate.ledger.Tokens;
import io.headgate.ledger.token.Role;
import io.javalin.http.Context;
import java.util.Map;

/** Tokens, for administrators. */
final class TokenHandlers {
    private final Tokens tokens;

    TokenHandlers(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Asks for a token. */
    record NewToken(String name, Role role) {}

    void list(Context context) {
        Answers.json(context, tokens.list());
    }

    void create(Context context) {
        NewToken wanted = Answers.body(context, NewToken.class);
        Answers.json(context, Map.of("token", tokens.create(wanted.name(), wanted.role())));
    }

    void revoke(Context context) {
        tokens.revoke(context.pathParam("name"));
        context.status(204);
    }
}
