package io.headgate.model.stage;

import io.headgate.workflows.activity.StepOrder;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptor;
import io.temporal.common.interceptors.ActivityInboundCallsInterceptorBase;
import io.temporal.common.interceptors.WorkerInterceptorBase;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lets activities die with their worker: they end without an answer, and their heart is silent from then on. */
final class MortalActivities extends WorkerInterceptorBase {
    private final Life life;
    private final Faults faults;

    MortalActivities(Life life, Faults faults) {
        this.life = life;
        this.faults = faults;
    }

    @Override
    public ActivityInboundCallsInterceptor interceptActivity(ActivityInboundCallsInterceptor next) {
        return new Mortal(next);
    }

    private final class Mortal extends ActivityInboundCallsInterceptorBase {
        private @Nullable ActivityExecutionContext context;

        private Mortal(ActivityInboundCallsInterceptor next) {
            super(next);
        }

        @Override
        public void init(ActivityExecutionContext started) {
            context = started;
            super.init(started);
        }

        @Override
        public ActivityOutput execute(ActivityInput input) {
            life.enter();
            try {
                ActivityOutput output = super.execute(input);
                if (faults.strikes(FaultKind.WORKER_LOST_AFTER_ANSWER, step(input))) {
                    throw life.end();
                }
                life.require();
                return output;
            } catch (WorkerLost e) {
                if (context != null) {
                    context.doNotCompleteOnReturn();
                }
                return new ActivityOutput(null);
            } finally {
                life.leave();
            }
        }

        private static String step(ActivityInput input) {
            return Arrays.stream(input.getArguments())
                    .filter(StepOrder.class::isInstance)
                    .map(StepOrder.class::cast)
                    .map(StepOrder::step)
                    .findFirst()
                    .orElse("");
        }
    }
}
