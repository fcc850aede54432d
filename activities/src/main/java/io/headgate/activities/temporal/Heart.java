package io.headgate.activities.temporal;

import io.headgate.activities.step.Beat;
import io.headgate.workflows.activity.StepNews;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Beats as long as an activity runs, also while a single call to a platform takes long. When Temporal no longer wants the
 * result it interrupts the activity, and the next sign of life throws what Temporal said.
 */
final class Heart implements Beat, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(1, work -> {
        Thread thread = new Thread(work, "headgate-heartbeats");
        thread.setDaemon(true);
        return thread;
    });

    private final ActivityExecutionContext context;
    private final String step;
    private final Thread activity = Thread.currentThread();
    private final ScheduledFuture<?> beating;
    private volatile String news = "";
    private volatile @Nullable ActivityCompletionException end;
    private boolean closed;

    Heart(ActivityExecutionContext context, String step) {
        this.context = context;
        this.step = step;
        this.beating = CLOCK.scheduleAtFixedRate(this::beat, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void says(String what) {
        news = what;
        ActivityCompletionException over = end;
        if (over != null) {
            throw over;
        }
    }

    /** What ended the activity, where something did. */
    @Nullable
    ActivityCompletionException end() {
        return end;
    }

    private void beat() {
        if (end != null) {
            return;
        }
        try {
            context.heartbeat(new StepNews(step, news));
        } catch (ActivityCompletionException e) {
            endBy(e);
        } catch (RuntimeException e) {
            // thrown on, it would silence this heart for good; the next beat may get through
            LOG.warn("[{}] a heartbeat was lost: {}", step, e.toString());
        }
    }

    private synchronized void endBy(ActivityCompletionException problem) {
        if (!closed) {
            end = problem;
            activity.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        beating.cancel(false);
        if (end != null) {
            // the thread belongs to Temporal's pool: the interrupt was meant for this activity alone
            Thread.interrupted();
        }
    }
}
