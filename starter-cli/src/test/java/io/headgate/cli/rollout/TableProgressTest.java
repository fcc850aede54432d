package io.headgate.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.report.Style;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person sees of a rollout that runs: steps that ended scroll up, those that run stand below. */
class TableProgressTest {
    private static final Instant BEGIN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(BEGIN.plusSeconds(7), ZoneOffset.UTC);

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final Terminal terminal = new Terminal(stream, stream, Map.of(), Path.of(""), true);
    private final TableProgress table =
            new TableProgress(terminal, new LiveArea(stream, new TerminalSize(8, 72)), Style.PLAIN, CLOCK);

    private static StepRow row(String id, StepState state, int attempts, String says) {
        boolean ended = state == StepState.DONE || state == StepState.FAILED;
        return new StepRow(
                id,
                "z",
                StepKind.START,
                Optional.empty(),
                false,
                state,
                1,
                attempts,
                state == StepState.WAITING ? Optional.empty() : Optional.of(BEGIN),
                ended ? Optional.of(BEGIN.plusMillis(1_500)) : Optional.empty(),
                says);
    }

    private void show(StepRow... rows) {
        List<StepRow> running = new ArrayList<>();
        for (StepRow row : rows) {
            if (row.state() == StepState.RUNNING) {
                running.add(row);
            }
        }
        table.steps(List.of(rows));
        table.status(new RolloutStatus(
                "dev",
                "r1",
                "sha256:p",
                RolloutPhase.RUNNING,
                Map.of(StepState.RUNNING, running.size()),
                Map.of(),
                running,
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                BEGIN,
                Optional.empty()));
    }

    private String text() {
        String text = written.toString(StandardCharsets.UTF_8).replace("\u001b", "<ESC>");
        written.reset();
        return text;
    }

    @Test
    void stepsThatRunStandBelowThoseThatEnded() {
        show(row("a/start", StepState.RUNNING, 0, "submitting"), row("b/start", StepState.WAITING, 0, ""));
        assertThat(text()).isEqualTo("""
                  running      a/start                          7.0 s  submitting
                [running] 1 running  7.0 s
                """);

        show(row("a/start", StepState.DONE, 2, "a started"), row("b/start", StepState.RUNNING, 0, ""));
        assertThat(text()).isEqualTo("""
                <ESC>[2A\r<ESC>[J  done         a/start                          1.5 s  a started, attempt 2
                  running      b/start                          7.0 s
                [running] 1 running  7.0 s
                """);
    }

    @Test
    void aLineThatWouldWrapIsCut() {
        show(row("a/start", StepState.RUNNING, 0, "x".repeat(200)));

        assertThat(text().lines()).allMatch(line -> line.length() <= 71).anyMatch(line -> line.endsWith("…"));
    }

    @Test
    void noMoreStepsThanTheTerminalHasLines() {
        StepRow[] many = new StepRow[10];
        for (int i = 0; i < many.length; i++) {
            many[i] = row("t" + i + "/start", StepState.RUNNING, 0, "");
        }
        show(many);

        assertThat(text().lines().count()).isEqualTo(5);
    }

    @Test
    void aWorkerThatIsAwayIsNamedUntilItIsBack() {
        show(row("a/start", StepState.RUNNING, 0, ""));
        table.away("nobody answers");
        assertThat(text()).endsWith("worker is away, waiting: nobody answers\n");

        table.back();
        show(row("a/start", StepState.RUNNING, 0, ""));
        assertThat(text()).endsWith("""
                <ESC>[3A\r<ESC>[J  running      a/start                          7.0 s
                [running] 1 running  7.0 s
                """);
    }

    @Test
    void aTerminalTellsItsSize() {
        assertThat(TerminalSize.parse("48 190\n")).contains(new TerminalSize(48, 190));
        assertThat(TerminalSize.parse("0 0")).isEmpty();
        assertThat(TerminalSize.parse("")).isEmpty();
    }
}
