package io.headgate.workflows.run;

import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Functions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Waiting for calls besides the steps. */
final class Waits {
    private final Session session;

    Waits(Session session) {
        this.session = session;
    }

    /**
     * The result of a call, or nothing when somebody ends the rollout first; the call is let go then.
     *
     * @throws CallFailed if it is refused for good
     */
    <T> Optional<T> unlessEnded(Functions.Func<Promise<T>> call) {
        AtomicReference<@Nullable Promise<T>> holder = new AtomicReference<>();
        CancellationScope scope = Workflow.newCancellationScope(() -> holder.set(call.apply()));
        scope.run();
        Promise<T> promise = begun(holder);
        Workflow.await(() -> promise.isCompleted() || session.endWanted());
        if (!promise.isCompleted()) {
            scope.cancel();
        }
        return result(promise);
    }

    /**
     * The result of a call, whatever happens meanwhile.
     *
     * @throws CallFailed if it is refused for good
     */
    static <T> Optional<T> result(Promise<T> promise) {
        try {
            return Optional.ofNullable(promise.get());
        } catch (ActivityFailure failure) {
            Fault fault = Fault.of(failure);
            if (fault.canceled()) {
                return Optional.empty();
            }
            throw new CallFailed(fault.says());
        }
    }

    private static <T> Promise<T> begun(AtomicReference<@Nullable Promise<T>> holder) {
        Promise<T> promise = holder.get();
        if (promise == null) {
            throw new IllegalStateException("the call did not begin");
        }
        return promise;
    }
}
