package io.headgate.activities.temporal;

import io.headgate.activities.schedule.RunBook;
import io.headgate.activities.schedule.RunTeller;
import io.headgate.activities.schedule.ScheduleMeters;
import io.headgate.workflows.schedule.RunActivities;
import io.headgate.workflows.schedule.RunReport;
import io.headgate.workflows.schedule.RunStart;
import java.util.function.Supplier;

/** Writes runs of schedules down, counts them, and tells of them. */
public final class RunsWrittenDown implements RunActivities {
    private final RunBook book;
    private final RunTeller teller;
    private final ScheduleMeters meters;

    public RunsWrittenDown(RunBook book, RunTeller teller, ScheduleMeters meters) {
        this.book = book;
        this.teller = teller;
        this.meters = meters;
    }

    @Override
    public void recordRunStart(RunStart start) {
        classified(() -> {
            book.begin(start);
            return start;
        });
    }

    @Override
    public void recordRunEnd(RunReport report) {
        classified(() -> {
            book.end(report);
            return report;
        });
        meters.ended(report);
    }

    @Override
    public String callWebhook(RunReport report) {
        return classified(() -> teller.tell(report));
    }

    private static <T> T classified(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Classified.of(e);
        }
    }
}
