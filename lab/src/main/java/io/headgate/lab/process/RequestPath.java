package io.headgate.lab.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.faults.ActiveFault;
import io.headgate.lab.faults.FaultBook;
import io.headgate.lab.faults.FaultPoint;
import io.headgate.lab.faults.FaultRule;
import io.headgate.lab.faults.FaultSubject;
import io.headgate.lab.http.Answering;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Credentials;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Router;
import io.headgate.lab.journal.RequestJournal;
import io.headgate.lab.json.Json;
import io.headgate.lab.json.MalformedJsonException;
import io.headgate.lab.statements.Statements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final int CUT = 0;

    private final Router router;
    private final Credentials credentials;
    private final FaultBook faults;
    private final RequestJournal journal;
    private final Statements statements;
    private final Clock clock;

    RequestPath(
            Router router,
            Credentials credentials,
            FaultBook faults,
            RequestJournal journal,
            Statements statements,
            Clock clock) {
        this.router = router;
        this.credentials = credentials;
        this.faults = faults;
        this.journal = journal;
        this.statements = statements;
        this.clock = clock;
    }

    @Override
    public Optional<Response> answer(Request request) {
        if (request.path().startsWith("/lab/")) {
            return Optional.of(work(request));
        }
        Instant begin = clock.instant();
        FaultSubject subject = subject(request);
        List<ActiveFault> striking = faults.strike(FaultPoint.REQUEST, subject);
        Optional<Response> response = answer(request, striking);
        journal.add(
                begin,
                Duration.between(begin, clock.instant()).toMillis(),
                request,
                subject.statement(),
                response.map(Response::status).orElse(CUT),
                striking.stream().map(fault -> fault.rule().id()).toList());
        return response;
    }

    private Optional<Response> answer(Request request, List<ActiveFault> striking) {
        for (ActiveFault fault : striking) {
            Optional<Optional<Response>> ending = before(request, fault);
            if (ending.isPresent()) {
                return ending.get();
            }
        }
        Response response = work(request);
        boolean lost = false;
        for (ActiveFault fault : striking) {
            lost |= after(fault);
        }
        return lost ? Optional.empty() : Optional.of(response);
    }

    /** What a fault does before the effect; present when that ends the request. */
    private static Optional<Optional<Response>> before(Request request, ActiveFault fault) {
        FaultRule rule = fault.rule();
        return switch (rule.kind()) {
            case ANSWER -> Optional.of(Optional.of(injected(rule).toResponse(request.id())));
            case CUT -> Optional.of(Optional.empty());
            case DELAY -> {
                fault.sleep(rule.delay());
                yield Optional.empty();
            }
            case GATE -> {
                if (!rule.afterEffect()) {
                    fault.await();
                }
                yield Optional.empty();
            }
            case LOSE_ANSWER, HOLD_PENDING, EXHAUST_POOL, FAIL_RUNNING, DEGRADE, REFUSE_SAVEPOINT -> Optional.empty();
        };
    }

    /** What a fault does after the effect; true when the answer is lost. */
    private static boolean after(ActiveFault fault) {
        return switch (fault.rule().kind()) {
            case LOSE_ANSWER -> true;
            case GATE -> {
                if (fault.rule().afterEffect()) {
                    fault.await();
                }
                yield false;
            }
            case ANSWER, CUT, DELAY, HOLD_PENDING, EXHAUST_POOL, FAIL_RUNNING, DEGRADE, REFUSE_SAVEPOINT -> false;
        };
    }

    private static ApiException injected(FaultRule rule) {
        ApiException error = ApiException.of(rule.status(), rule.code(), "Injected Fault", rule.detail());
        if (rule.retryAfterSeconds() < 0) {
            return error;
        }
        String seconds = Integer.toString(rule.retryAfterSeconds());
        return error.withHeader("Retry-After", seconds)
                .withHeader("X-RateLimit-Limit", "100")
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader("X-RateLimit-Reset", seconds);
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
        return new FaultSubject(request.method(), target, about.statement(), about.sql());
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
