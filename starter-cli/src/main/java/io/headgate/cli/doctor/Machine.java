package io.headgate.cli.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What the doctor knows of a machine. */
interface Machine {
    /** The feature number of the running Java: 17, 21. */
    int java();

    /** Where a program is on the path. */
    Optional<Path> program(String name);

    /** Bytes that can still be written to a folder, or to the nearest one above it that exists. */
    long freeDisk(Path folder);

    /** Bytes of memory that new processes can have. */
    long freeMemory();

    Instant now();

    /** The clock of whoever answers HTTP at an address, to the second. */
    Optional<Instant> clockOf(String address);
}
