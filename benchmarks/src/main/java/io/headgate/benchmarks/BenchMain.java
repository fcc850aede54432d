package io.headgate.benchmarks;

import io.headgate.benchmarks.command.BenchCommand;

/** The process behind {@code headgate bench}. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] arguments) {
        int exit = BenchCommand.line().execute(arguments);
        System.out.flush();
        System.exit(exit);
    }
}
