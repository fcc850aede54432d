package io.headgate.activities.schedule;

import io.headgate.ledger.Leases;
import io.headgate.ledger.ScheduleRuns;
import io.headgate.ledger.history.Page;
import io.headgate.ledger.lease.Lease;
import io.headgate.ledger.lease.LeaseAnswer;
import io.headgate.ledger.lease.LeaseRequest;
import io.headgate.ledger.schedule.ScheduleRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger as schedules see it, in memory: leases that somebody holds, and runs that were written down. */
final class RunBench implements Leases, ScheduleRuns {
    final List<Lease> held = new ArrayList<>();
    final List<ScheduleRun> runs = new ArrayList<>();

    @Override
    public LeaseAnswer acquire(LeaseRequest request) {
        throw new AssertionError("schedules take no lease");
    }

    @Override
    public void check(String environment, String workflowId, long fence) {
        throw new AssertionError("schedules have no lease");
    }

    @Override
    public void release(String environment, String workflowId, long fence) {
        throw new AssertionError("schedules have no lease");
    }

    @Override
    public List<Lease> list(String environment) {
        return List.copyOf(held);
    }

    @Override
    public void record(ScheduleRun run) {
        runs.removeIf(known -> known.runId().equals(run.runId()));
        runs.add(0, run);
    }

    @Override
    public Page<ScheduleRun> page(String environment, String schedule, String cursor, int limit) {
        return new Page<>(
                runs.stream()
                        .filter(run -> run.schedule().equals(schedule))
                        .limit(limit)
                        .toList(),
                Optional.empty());
    }
}
