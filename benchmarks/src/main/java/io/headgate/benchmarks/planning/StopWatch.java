package io.headgate.benchmarks.planning;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Times work on the thread that calls it. The thread's own CPU time says on a busy machine what wall time says on an idle one;
 * what collectors and compilers do on other threads is in neither.
 */
final class StopWatch {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private StopWatch() {}

    /**
     * Medians of some runs, for the work done once.
     *
     * @param wallMillis from begin to end
     * @param userMillis CPU time of the thread in user mode
     * @param allocated bytes that the thread has allocated
     */
    record Times(double wallMillis, double userMillis, double allocated) {}

    /**
     * Does the work again and again.
     *
     * @param warmUps runs that do not count
     * @param runs runs that count
     * @param repetitions how often the work is done in each run
     */
    static Times median(int warmUps, int runs, int repetitions, Runnable work) {
        for (int run = 0; run < warmUps * repetitions; run++) {
            work.run();
        }
        List<Double> wall = new ArrayList<>();
        List<Double> user = new ArrayList<>();
        List<Double> allocated = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long cpu = THREADS.getCurrentThreadUserTime();
            long begun = System.nanoTime();
            for (int repetition = 0; repetition < repetitions; repetition++) {
                work.run();
            }
            wall.add((System.nanoTime() - begun) / 1e6 / repetitions);
            user.add((THREADS.getCurrentThreadUserTime() - cpu) / 1e6 / repetitions);
            allocated.add((double) (THREADS.getCurrentThreadAllocatedBytes() - bytes) / repetitions);
        }
        return new Times(median(wall), median(user), median(allocated));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
