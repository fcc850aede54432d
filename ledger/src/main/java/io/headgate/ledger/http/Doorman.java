package io.headgate.ledger.http;

import io.headgate.ledger.Tokens;
import io.headgate.ledger.token.TokenInfo;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.UnauthorizedResponse;
import java.util.Optional;

/** Lets requests in whose token allows them. */
final class Doorman {
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    Doorman(Tokens tokens) {
        this.tokens = tokens;
    }

    void admit(Context context, Route route) {
        if (route.role().isEmpty()) {
            return;
        }
        String header = Optional.ofNullable(context.header("Authorization")).orElse("");
        TokenInfo token = header.startsWith(BEARER)
                ? tokens.authenticate(header.substring(BEARER.length()))
                        .orElseThrow(() -> new UnauthorizedResponse("the token is not known"))
                : refuse();
        if (!token.role().includes(route.role().get())) {
            throw new ForbiddenResponse("the token '" + token.name() + "' has the role " + token.role() + ", "
                    + route.role().get() + " is needed");
        }
    }

    private static TokenInfo refuse() {
        throw new UnauthorizedResponse("the request has no token");
    }
}
