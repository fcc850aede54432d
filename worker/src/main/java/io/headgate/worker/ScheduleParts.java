package io.headgate.worker;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.meter.MicrometerScheduleMeters;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.activities.plan.Observer;
import io.headgate.activities.record.LedgerKnown;
import io.headgate.activities.record.LedgerPapers;
import io.headgate.activities.schedule.BranchReader;
import io.headgate.activities.schedule.HealthCheck;
import io.headgate.activities.schedule.MetadataCommits;
import io.headgate.activities.schedule.RunBook;
import io.headgate.activities.schedule.RunTeller;
import io.headgate.activities.schedule.WaitingPeople;
import io.headgate.activities.step.StepMeters;
import io.headgate.activities.temporal.LooksAtWorlds;
import io.headgate.activities.temporal.ProjectsInGit;
import io.headgate.activities.temporal.RunsWrittenDown;
import io.headgate.git.checkout.GitCache;
import io.headgate.ledger.Ledger;
import io.headgate.platforms.settings.SecretSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;

/** The activities of schedules, put together. */
final class ScheduleParts {
    private final ScheduleSettings settings;
    private final SecretSource secrets;

    ScheduleParts(ScheduleSettings settings, SecretSource secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    List<Object> activities(
            EnvironmentBook environments,
            Ledger ledger,
            WaitingPeople waiting,
            StepMeters meters,
            MeterRegistry registry) {
        LedgerPapers papers = new LedgerPapers(ledger);
        GitCache repositories = new GitCache(settings.clones(), settings.keys());
        RunBook book = new RunBook(ledger.scheduleRuns());
        HealthCheck health = new HealthCheck(
                environments,
                new Observer(new LedgerKnown(ledger), Clock.systemUTC()),
                ledger.leases(),
                waiting,
                meters);
        return List.of(
                new ProjectsInGit(new BranchReader(repositories, papers, book), new MetadataCommits(repositories)),
                new LooksAtWorlds(new PlanLibrary(papers), health),
                new RunsWrittenDown(
                        book,
                        new RunTeller(new Webhooks(settings, secrets, environments)::of),
                        new MicrometerScheduleMeters(registry)));
    }
}
