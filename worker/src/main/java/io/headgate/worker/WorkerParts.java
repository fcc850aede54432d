package io.headgate.worker;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.plan.Movement;
import io.headgate.activities.plan.Observer;
import io.headgate.activities.plan.PlanMaker;
import io.headgate.activities.plan.Sightings;
import io.headgate.activities.plan.Tidying;
import io.headgate.activities.plan.WayBack;
import io.headgate.activities.record.LedgerKnown;
import io.headgate.activities.record.LedgerPapers;
import io.headgate.activities.record.LedgerPastRollouts;
import io.headgate.activities.record.LedgerStepRecord;
import io.headgate.activities.step.StepMeters;
import io.headgate.activities.step.StepRecord;
import io.headgate.activities.temporal.GraphsOfPlans;
import io.headgate.activities.temporal.LeasesInLedger;
import io.headgate.activities.temporal.PlansOnWorlds;
import io.headgate.activities.temporal.RolloutsInLedger;
import io.headgate.activities.temporal.StepsOnPlatforms;
import io.headgate.activities.temporal.WorldsCompared;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.lease.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** The activities of this worker, put together. */
final class WorkerParts {
    private WorkerParts() {}

    static List<Object> activities(
            EnvironmentBook environments,
            Ledger ledger,
            Predicate<Lease> abandoned,
            StepMeters meters,
            Duration pause) {
        Clock clock = Clock.systemUTC();
        PlanLibrary library = new PlanLibrary(new LedgerPapers(ledger));
        StepRecord record = new LedgerStepRecord(ledger, clock);
        Observer observer = new Observer(new LedgerKnown(ledger), clock);
        WayBack wayBack = new WayBack(library, record, new LedgerPastRollouts(ledger));
        return List.of(
                new PlansOnWorlds(new PlanMaker(environments, library, observer, wayBack)),
                new GraphsOfPlans(library),
                new WorldsCompared(
                        new Movement(environments, library, observer, record),
                        new Sightings(environments, library, record),
                        new Tidying(environments, library, clock)),
                new LeasesInLedger(library, ledger, abandoned),
                new RolloutsInLedger(ledger, library, meters, clock),
                new StepsOnPlatforms(environments, library, record, meters, pause));
    }
}
