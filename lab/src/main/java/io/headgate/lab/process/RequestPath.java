package io.headgate.lab.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.faults.FaultSubject;
import io.headgate.lab.faults.Interference;
import io.headgate.lab.http.Answering;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Credentials;
import io.headgate.lab.http.RateLimit;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Router;
import io.headgate.lab.json.Json;
import io.headgate.lab.json.MalformedJsonException;
import io.headgate.lab.statements.Statements;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to each request: authentication, faults before, the work, faults after, journal. */
final class RequestPath implements Answering {
    private static final Logger LOG = LoggerFactory.getLogger(RequestPath.class);
    private static final Pattern STATEMENT = Pattern.compile("^/sql/v1/.*/statements/([^/]+)");
    private static final String HEALTH = "/lab/health";

    private final Router router;
    private final Credentials credentials;
    private final RateLimit limit;
    private final Interference interference;
    private final Statements statements;

    RequestPath(
            Router router, Credentials credentials, RateLimit limit, Interference interference, Statements statements) {
        this.router = router;
        this.credentials = credentials;
        this.limit = limit;
        this.interference = interference;
        this.statements = statements;
    }

    @Override
    public Optional<Response> answer(Request request) {
        if (request.path().startsWith("/lab/")) {
            return Optional.of(work(request));
        }
        return interference.around(
                request.id(), subject(request), () -> limited(request), response -> response, Response::status);
    }

    private Response limited(Request request) {
        try {
            return limit.take().apply(work(request));
        } catch (ApiException tooMany) {
            return tooMany.toResponse(request.id());
        }
    }

    private Response work(Request request) {
        try {
            if (!request.path().equals(HEALTH)) {
                credentials.check(request);
            }
            return router.handle(request);
        } catch (ApiException e) {
            return e.toResponse(request.id());
        } catch (RuntimeException e) {
            LOG.error("Request [{}] {} {} failed", request.id(), request.method(), request.path(), e);
            return ApiException.of(
                            500,
                            "internal_error",
                            "Internal Server Error",
                            "The lab could not do this; its log says why, under " + request.id())
                    .toResponse(request.id());
        }
    }

    private FaultSubject subject(Request request) {
        String target = request.rawQuery().isEmpty() ? request.path() : request.path() + "?" + request.rawQuery();
        Matcher named = STATEMENT.matcher(request.path());
        FaultSubject about = FaultSubject.statement("", "");
        if (named.find()) {
            String name = named.group(1);
            about = statements.subject(name).orElse(FaultSubject.statement(name, ""));
        } else if (request.method().equals("POST") && request.path().endsWith("/statements")) {
            about = posted(request);
        }
        return new FaultSubject(Interference.CONFLUENT, request.method(), target, about.statement(), about.sql());
    }

    private static FaultSubject posted(Request request) {
        try {
            JsonNode body = Json.read(request.body());
            return FaultSubject.statement(Json.text(body, "name"), Json.text(body.path("spec"), "statement"));
        } catch (MalformedJsonException e) {
            return FaultSubject.statement("", "");
        }
    }
}
