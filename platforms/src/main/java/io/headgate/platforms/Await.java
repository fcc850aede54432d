package io.headgate.platforms;

import java.time.Duration;
import java.util.function.Supplier;

/** Repeats an order that answers {@link Progress} until it is done. */
public final class Await {
    private Await() {}

    /**
     * The result, as soon as there is one.
     *
     * @throws PlatformException what the order throws, and {@link PlatformProblem#BUSY} at the deadline
     */
    public static <T> T done(Supplier<Progress<T>> order, Patience patience) {
        long end = System.nanoTime() + patience.deadline().toNanos();
        Supplier<Progress<T>> look = order;
        while (true) {
            Progress<T> progress = look.get();
            if (progress.result().isPresent()) {
                return progress.result().get();
            }
            patience.listener().accept(progress.says());
            if (System.nanoTime() - end >= 0) {
                throw new PlatformException(
                        PlatformProblem.BUSY,
                        "not done after " + patience.deadline().toSeconds() + " s: " + progress.says(),
                        "look at it on the platform, then try again");
            }
            if (progress.next().isPresent()) {
                look = progress.next().get();
            } else {
                pause(patience.pause());
                look = order;
            }
        }
    }

    /** Lets time pass. */
    static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    PlatformProblem.UNREACHABLE, "interrupted while waiting", "start it again; nothing is lost", e);
        }
    }
}
