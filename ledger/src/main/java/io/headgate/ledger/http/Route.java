package io.headgate.ledger.http;

import io.headgate.ledger.token.Role;
import io.javalin.http.Handler;
import java.util.Optional;

/**
 * One thing that can be asked.
 *
 * @param path as Javalin and OpenAPI write it, {@code /v1/artifacts/{digest}}
 * @param role what the token must allow; absent where no token is needed
 */
record Route(String method, String path, Optional<Role> role, Handler handler) {
    static Route open(String method, String path, Handler handler) {
        return new Route(method, path, Optional.empty(), handler);
    }

    static Route of(String method, String path, Role role, Handler handler) {
        return new Route(method, path, Optional.of(role), handler);
    }
}
