package io.headgate.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Java, programs, space: what any machine needs before a project comes into play. */
final class MachineChecks {
    private static final int OLDEST_JAVA = 17;
    private static final long GIGABYTE = 1L << 30;
    /** Lab, worker, Temporal and a command side by side. */
    private static final long MEMORY = 3 * GIGABYTE;

    private static final long DISK = 2 * GIGABYTE;
    private static final long LEAST_DISK = GIGABYTE / 4;

    private final Machine machine;

    MachineChecks(Machine machine) {
        this.machine = machine;
    }

    List<Diagnosis> all(Path project, Optional<Path> temporal) {
        return List.of(
                java(),
                tool("maven", "mvn", "builds Headgate from source", "install Maven 3.8 or newer"),
                tool("git", "git", "tells what changed in a project", "install Git"),
                temporal(temporal),
                memory(),
                disk(project));
    }

    private Diagnosis java() {
        int version = machine.java();
        return version >= OLDEST_JAVA
                ? Diagnosis.ok("java", "Java " + version)
                : Diagnosis.problem(
                        "java",
                        "Java " + version + " is too old",
                        "install a JDK " + OLDEST_JAVA + " or newer, or set JAVA_HOME to one");
    }

    private Diagnosis tool(String what, String program, String purpose, String remedy) {
        return machine.program(program)
                .map(path -> Diagnosis.ok(what, path.toString()))
                .orElseGet(() -> Diagnosis.warning(what, "there is no " + program + ", which " + purpose, remedy));
    }

    /** Without it dev uses the server in memory. */
    private Diagnosis temporal(Optional<Path> found) {
        if (found.isPresent()) {
            return Diagnosis.ok("temporal", found.get().toString());
        }
        String loss =
                "there is no Temporal CLI: 'dev up' runs Temporal in memory, without UI, schedules and search, and what"
                        + " it knows is lost with it";
        return machine.program("go").isPresent()
                ? Diagnosis.warning("temporal", loss, "build it once with Go: headgate dev install-temporal")
                : Diagnosis.warning(
                        "temporal",
                        loss + "; there is no Go to build it with either",
                        "install Go 1.23 or newer, then: headgate dev install-temporal; or put the command temporal on the"
                                + " path");
    }

    private Diagnosis memory() {
        long free = machine.freeMemory();
        return free >= MEMORY
                ? Diagnosis.ok("memory", gigabytes(free) + " free")
                : Diagnosis.warning(
                        "memory",
                        "only " + gigabytes(free) + " of memory are free; the whole stack takes " + gigabytes(MEMORY),
                        "end something, or leave Flink out: headgate dev up --engine simulated, or --no-lab");
    }

    private Diagnosis disk(Path project) {
        long free = machine.freeDisk(project);
        if (free >= DISK) {
            return Diagnosis.ok("disk", gigabytes(free) + " free at " + project);
        }
        String says = "only " + gigabytes(free) + " are free on the disk of " + project;
        String remedy = "make room; what the stack has written goes with: headgate dev reset";
        return free < LEAST_DISK ? Diagnosis.problem("disk", says, remedy) : Diagnosis.warning("disk", says, remedy);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / (double) GIGABYTE);
    }
}
