package io.headgate.activities.step;

import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.Await;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Patience;
import io.headgate.platforms.Progress;
import io.headgate.workflows.activity.StepOrder;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One step about to be done: what is asked, by which key, on which platform.
 *
 * @param sql finds the text behind the step's {@link SqlSource}
 */
public record StepRun(
        StepOrder order,
        Plan plan,
        Step step,
        EffectKey key,
        FlinkPlatform platform,
        StepRecord record,
        Supplier<SqlText> sql,
        Generations generations,
        StepMeters meters,
        Duration pause,
        Beat beat) {
    /** So much of an effect's key tells it from all others of its table. */
    private static final int OWN = 8;

    /** An ALTER of several clauses counts them behind its name. */
    private static final int ROOM_FOR_CLAUSE = 3;

    /** Temporal ends a step that takes too long; this only keeps an orphan from waiting for ever. */
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Repeats an order until it is done, with a sign of life at each look. */
    public <T> T await(Supplier<Progress<T>> work) {
        return Await.done(work, new Patience(LONGEST, pause, beat::says));
    }

    /** The statement that the step is about. */
    public String statement() {
        return step.name().orElseThrow(() -> broken("names no statement"));
    }

    /**
     * The name of the DDL statement of this very effect: no other rollout and no other try has the same, so that a request that
     * arrives late can find nothing but its own name, taken.
     */
    public String definition() {
        String own = "-" + key.hex().substring(0, OWN);
        String name = statement();
        return name.substring(0, Math.min(name.length(), StatementNames.LONGEST - ROOM_FOR_CLAUSE - own.length()))
                + own;
    }

    public HeadgateException broken(String what) {
        return new HeadgateException(
                FailureCode.CONFLICT, "step " + step.id() + " of the plan " + what, "plan again with this version");
    }
}
