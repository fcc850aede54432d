package io.headgate.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the demo waits for in the output of a command. */
class TriggerTest {
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final AtomicInteger fired = new AtomicInteger();
    private final Trigger trigger = new Trigger(
            new PrintStream(seen, true, StandardCharsets.UTF_8),
            line -> line.contains("done"),
            2,
            fired::incrementAndGet);
    private final PrintStream stream = trigger.stream();

    @Test
    void everythingIsHandedOn() {
        stream.print("täble done\nrest");

        assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("täble done\nrest");
    }

    @Test
    void theGivenNumberOfLinesSetsItOffOnce() {
        stream.print("a done\n");
        assertThat(trigger.fired()).isFalse();
        stream.print("nothing\nb do");
        stream.print("ne\nc done\nd done\n");

        assertThat(trigger.fired()).isTrue();
        assertThat(fired).hasValue(1);
    }

    @Test
    void halfALineDoesNotCount() {
        stream.print("a done\nb done");

        assertThat(trigger.fired()).isFalse();
    }
}
