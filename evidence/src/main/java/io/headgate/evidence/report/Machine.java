package io.headgate.evidence.report;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;

/**
 * The machine that a figure was measured on.
 *
 * @param memory in GiB
 */
public record Machine(String system, int processors, long memory, String java) {
    private static final long GIB = 1024L * 1024 * 1024;

    public static Machine here() {
        OperatingSystemMXBean bean = ManagementFactory.getOperatingSystemMXBean();
        long bytes = bean instanceof com.sun.management.OperatingSystemMXBean sun ? sun.getTotalMemorySize() : 0;
        return new Machine(
                bean.getName() + " " + bean.getArch(),
                Runtime.getRuntime().availableProcessors(),
                Math.round((double) bytes / GIB),
                Runtime.version().toString());
    }

    /** One line for people. */
    public String words() {
        return String.format(
                Locale.ROOT, "%s, %d processors, %d GiB of memory, Java %s", system, processors, memory, java);
    }
}
