package io.headgate.lab.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A rule at work, with its counts. */
public final class ActiveFault {
    private final FaultRule rule;
    private final CountDownLatch released = new CountDownLatch(1);
    private int matched;
    private int fired;
    private int waiting;

    ActiveFault(FaultRule rule) {
        this.rule = rule;
    }

    public FaultRule rule() {
        return rule;
    }

    /** Counts a match; true when the rule strikes. */
    synchronized boolean strikes(FaultSubject subject) {
        if (!rule.matches(subject)) {
            return false;
        }
        matched++;
        if (matched <= rule.after() || fired >= rule.times() || released.getCount() == 0) {
            return false;
        }
        fired++;
        return true;
    }

    /** Lets go what is held, and strikes no more. */
    void release() {
        released.countDown();
    }

    /** True until the rule is released: what it holds stays held. */
    public boolean holds() {
        return released.getCount() > 0;
    }

    /** Waits until the rule is released, or its patience is over. */
    public void await() {
        waiting(1);
        try {
            sleep(rule.patience());
        } finally {
            waiting(-1);
        }
    }

    /** Waits for a time, or until the rule is released. */
    public void sleep(Duration time) {
        try {
            boolean early = released.await(time.toMillis(), TimeUnit.MILLISECONDS);
            if (early) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void waiting(int change) {
        waiting += change;
    }

    synchronized ObjectNode toJson() {
        return Json.object()
                .put("id", rule.id())
                .put("kind", rule.kind().label())
                .put("surface", rule.surface())
                .put("method", rule.method())
                .put("path", rule.path().pattern())
                .put("statement", rule.statement().pattern())
                .put("sql", rule.sql().pattern())
                .put("matched", matched)
                .put("fired", fired)
                .put("waiting", waiting)
                .put("released", released.getCount() == 0);
    }
}
