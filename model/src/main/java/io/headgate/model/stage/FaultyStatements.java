package io.headgate.model.stage;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Health;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.Started;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.Statements;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import java.util.List;
import java.util.Optional;

/** {@link Statements} that faults may strike. */
final class FaultyStatements implements Statements {
    private final Statements real;
    private final Between between;

    FaultyStatements(Statements real, Between between) {
        this.real = real;
        this.between = between;
    }

    @Override
    public List<WorldStatement> list(StatementFilter filter) {
        return between.look(() -> real.list(filter));
    }

    @Override
    public Optional<WorldStatement> find(String name) {
        return between.look(() -> seen(name, real.find(name)));
    }

    private Optional<WorldStatement> seen(String name, Optional<WorldStatement> found) {
        between.faults().looked(name);
        found.filter(statement -> statement.phase() == Phase.FAILED).ifPresent(failed -> {
            between.faults().saw(FaultKind.FAILS_BEFORE_IT_RUNS, name);
            between.faults().saw(FaultKind.FAILS_RUNNING, name);
        });
        return found;
    }

    @Override
    public Started start(StartOrder order) {
        return between.effect(order.key(), () -> real.start(order));
    }

    @Override
    public Progress<Stopped> stop(StopOrder order) {
        return between.effect(order.key(), () -> {
            try {
                return real.stop(order);
            } catch (PlatformException e) {
                if (e.problem() == PlatformProblem.NO_POSITIONS) {
                    between.faults().saw(FaultKind.NO_POSITIONS, order.name());
                }
                throw e;
            }
        });
    }

    @Override
    public WorldStatement resume(ResumeOrder order) {
        return between.effect(order.key(), () -> real.resume(order));
    }

    @Override
    public Progress<Ending> delete(DeleteOrder order) {
        return between.effect(order.key(), () -> real.delete(order));
    }

    @Override
    public boolean neverRan(String name, String uid) {
        return between.look(() -> real.neverRan(name, uid));
    }

    @Override
    public Optional<Health> health(String name) {
        return between.look(() -> {
            Optional<Health> health = real.health(name);
            seen(name, health.map(Health::statement));
            return health;
        });
    }
}
