package io.headgate.model.stage;

import io.headgate.platforms.EffectKey;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.function.Supplier;

/** Stands between the activities and the platform: here faults strike, and after each effect somebody looks at the platform. */
final class Between {
    private final Life life;
    private final Faults faults;
    private final Runnable witness;

    /** @param witness looks at the platform after each effect */
    Between(Life life, Faults faults, Runnable witness) {
        this.life = life;
        this.faults = faults;
        this.witness = witness;
    }

    Faults faults() {
        return faults;
    }

    /** A call that changes nothing. */
    <T> T look(Supplier<T> call) {
        life.require();
        return call.get();
    }

    /** A call that may have an effect. */
    <T> T effect(EffectKey key, Supplier<T> call) {
        life.require();
        String step = key.step();
        if (faults.strikes(FaultKind.WORKER_LOST_BEFORE_EFFECT, step)) {
            throw life.end();
        }
        if (faults.strikes(FaultKind.SERVER_ERROR, step)) {
            throw new PlatformException(PlatformProblem.SERVER_ERROR, "the platform answers 500", "wait");
        }
        if (faults.strikes(FaultKind.REFUSED, step)) {
            throw new PlatformException(PlatformProblem.SQL_REFUSED, "the platform refuses " + step, "retry");
        }
        T answer = call.get();
        witness.run();
        if (faults.strikes(FaultKind.WORKER_LOST_AFTER_EFFECT, step)) {
            throw life.end();
        }
        if (faults.strikes(FaultKind.ANSWER_LOST, step)) {
            throw new PlatformException(PlatformProblem.UNREACHABLE, "the answer to " + step + " is lost", "wait");
        }
        life.require();
        return answer;
    }
}
