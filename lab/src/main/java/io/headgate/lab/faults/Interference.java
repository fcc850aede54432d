package io.headgate.lab.faults;

import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Response;
import io.headgate.lab.journal.RequestEntry;
import io.headgate.lab.journal.RequestJournal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Lets faults strike before and after the work of a request, and writes the request into the journal. */
public final class Interference {
    /** The Confluent surface. */
    public static final String CONFLUENT = "confluent";
    /** Flink's SQL Gateway. */
    public static final String GATEWAY = "gateway";
    /** Flink's JobManager. */
    public static final String JOBMANAGER = "jobmanager";

    static final List<String> SURFACES = List.of(CONFLUENT, GATEWAY, JOBMANAGER);
    private static final int CUT = 0;

    private final FaultBook faults;
    private final RequestJournal journal;
    private final Clock clock;

    public Interference(FaultBook faults, RequestJournal journal, Clock clock) {
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Does the work of a request unless a fault prevents it.
     *
     * @param converted makes an answer of the work's type out of one that a fault gives
     * @return the answer; empty when the connection is to be cut without one
     */
    public <T> Optional<T> around(
            String requestId,
            FaultSubject subject,
            Supplier<T> work,
            Function<Response, T> converted,
            ToIntFunction<T> status) {
        Instant begin = clock.instant();
        List<ActiveFault> striking = faults.strike(FaultPoint.REQUEST, subject);
        Optional<T> answer = answer(requestId, striking, work, converted);
        journal.add(new RequestEntry(
                0,
                begin,
                Duration.between(begin, clock.instant()).toMillis(),
                subject.surface(),
                requestId,
                subject.method(),
                subject.path(),
                subject.statement(),
                answer.map(status::applyAsInt).orElse(CUT),
                striking.stream().map(fault -> fault.rule().id()).toList()));
        return answer;
    }

    private static <T> Optional<T> answer(
            String requestId, List<ActiveFault> striking, Supplier<T> work, Function<Response, T> converted) {
        for (ActiveFault fault : striking) {
            Optional<Optional<Response>> ending = before(requestId, fault);
            if (ending.isPresent()) {
                return ending.get().map(converted);
            }
        }
        T response = work.get();
        boolean lost = false;
        for (ActiveFault fault : striking) {
            lost |= after(fault);
            if (fault.rule().kind() == FaultKind.ANSWER) {
                response = converted.apply(injected(fault.rule()).toResponse(requestId));
            }
        }
        return lost ? Optional.empty() : Optional.of(response);
    }

    /** What a fault does before the effect; present when that ends the request. */
    private static Optional<Optional<Response>> before(String requestId, ActiveFault fault) {
        FaultRule rule = fault.rule();
        return switch (rule.kind()) {
            case ANSWER ->
                rule.afterEffect()
                        ? Optional.empty()
                        : Optional.of(Optional.of(injected(rule).toResponse(requestId)));
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
        return rule.retryAfterSeconds() < 0 ? error : error.withRateLimit(100, 0, rule.retryAfterSeconds());
    }
}
