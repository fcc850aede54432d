package io.headgate.evidence;

import io.headgate.evidence.command.EvidenceCommand;

/** The process behind {@code headgate evidence}. */
public final class EvidenceMain {
    private EvidenceMain() {}

    public static void main(String[] arguments) {
        int exit = EvidenceCommand.line().execute(arguments);
        System.out.flush();
        System.exit(exit);
    }
}
