package io.headgate.cli.lab;

/** What runs the statements of a lab. */
enum LabEngine {
    FLINK("1g"),
    /** State machines and counters, for tests of scale. */
    SIMULATED("512m");

    private final String memory;

    LabEngine(String memory) {
        this.memory = memory;
    }

    /** The heap that it needs. */
    String memory() {
        return memory;
    }
}
