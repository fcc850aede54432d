package io.headgate.lab.flink;

import io.headgate.lab.internal.FlinkCluster;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a new TaskManager in place of a lost one: Flink's cluster in one process does not, and its jobs would wait for ever. */
final class TaskManagerKeeper implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TaskManagerKeeper.class);
    private static final long ANSWER_SECONDS = 60;

    /** One look may fall between the end of a connection and the next. */
    private static final int LOOKS_BEFORE_LOST = 2;

    private final FlinkCluster cluster;
    private int looksWithout;

    TaskManagerKeeper(FlinkCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public void run() {
        try {
            look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn(
                    "the TaskManager was not looked after this time: {}",
                    Reasons.of(e).message());
            LOG.debug("", e);
        }
    }

    private void look() throws Exception {
        int present = cluster.taskManagers().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        looksWithout = present > 0 ? 0 : looksWithout + 1;
        if (looksWithout >= LOOKS_BEFORE_LOST) {
            LOG.warn("the TaskManager is lost; another takes its place");
            cluster.startTaskManager();
            looksWithout = 0;
        }
    }
}
