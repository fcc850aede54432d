package io.headgate.lab.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the operation for a request; 404 for an unknown path, 405 for a known path with another method. */
public final class Router {
    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    public Response handle(Request request) {
        List<String> segments = Route.segments(request.path());
        List<String> allowed = new ArrayList<>();
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(segments);
            if (variables.isPresent()) {
                if (route.method().equals(request.method())) {
                    return route.handler().handle(request, variables.get());
                }
                allowed.add(route.method());
            }
        }
        if (allowed.isEmpty()) {
            throw ApiException.notFound("There is nothing at " + request.path());
        }
        throw ApiException.of(
                        405,
                        "method_not_allowed",
                        "Method Not Allowed",
                        request.method() + " is not possible on " + request.path())
                .withHeader("Allow", String.join(", ", new TreeSet<>(allowed)));
    }
}
