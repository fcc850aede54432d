package io.headgate.cli.rollout;

import io.headgate.cli.Main;
import io.headgate.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A terminal whose content is read while the command still runs. */
final class Screen {
    private static final long PATIENCE_MILLIS = 60_000;

    private final RolloutStage stage;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);

    Screen(RolloutStage stage) {
        this.stage = stage;
    }

    /** Types a command; its exit code comes when it ends. */
    CompletableFuture<Integer> type(String... words) {
        Terminal terminal = new Terminal(stream, stream, stage.variables(), stage.project, false);
        return CompletableFuture.supplyAsync(() -> Main.run(terminal, words));
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    void await(String words) {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!text().contains(words)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("'" + words + "' did not show in time: " + text());
            }
            RolloutStage.pause();
        }
    }
}
