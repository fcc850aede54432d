package io.headgate.model.stage;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The life of the worker, as generations: an activity belongs to the worker that began it. When that is lost, the activity ends
 * at its next word with the outside, and nobody is told anything.
 */
final class Life {
    private final AtomicInteger generation = new AtomicInteger();
    /** Each stage has workers of its own, and so have their threads. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Integer> born = new ThreadLocal<>();

    void enter() {
        born.set(generation.get());
    }

    void leave() {
        born.remove();
    }

    /** Dies: with this thread's activity all others of the worker. */
    WorkerLost end() {
        generation.incrementAndGet();
        return new WorkerLost();
    }

    /** Ends the activity of a worker that is gone; threads that belong to no activity live for ever. */
    void require() {
        Integer mine = born.get();
        if (mine != null && mine != generation.get()) {
            throw new WorkerLost();
        }
    }
}
