package io.headgate.cli.compat;

import java.util.List;
import picocli.CommandLine;

/** {@code headgate rag ...}: nothing of it is offered, and it says so. */
public final class RagGroup {
    private RagGroup() {}

    public static CommandLine create() {
        return ShiftLeftGroup.of("rag", "Not offered; see docs/compat.md.", List.of());
    }
}
