package io.headgate.cli.rollout;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.Style;
import io.headgate.workflows.engine.Words;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.StepState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A live table for a person: steps that ended scroll up, those that run stand below with their time and last word. */
final class TableProgress implements Progress {
    private final Terminal terminal;
    private final LiveArea area;
    private final Style style;
    private final Clock clock;
    private final Map<String, StepState> seen = new HashMap<>();
    private final List<String> news = new ArrayList<>();
    private @Nullable RolloutStatus status;
    private String away = "";

    TableProgress(Terminal terminal, LiveArea area, Style style, Clock clock) {
        this.terminal = terminal;
        this.area = area;
        this.style = style;
        this.clock = clock;
    }

    @Override
    public void steps(List<StepRow> rows) {
        for (StepRow row : rows) {
            boolean ended = row.state() != StepState.RUNNING && row.state() != StepState.COMPENSATING;
            if (StepLine.worth(row, seen.put(row.id(), row.state())) && ended) {
                news.add(painted(row, StepLine.of(row, Optional.empty())));
            }
        }
    }

    @Override
    public void status(RolloutStatus now) {
        status = now;
        draw();
    }

    @Override
    public void waiting(RolloutStatus now) {
        news.addAll(WaitingText.lines(now));
        status = now;
        draw();
    }

    @Override
    public void away(String says) {
        away = says;
        draw();
    }

    @Override
    public void back() {
        away = "";
    }

    @Override
    public void report(RolloutReport report) {
        area.draw(List.copyOf(news), List.of());
        news.clear();
        terminal.out().print(RolloutText.of(report));
    }

    private void draw() {
        List<String> living = new ArrayList<>();
        RolloutStatus now = status;
        if (now != null) {
            Instant instant = clock.instant();
            now.running().stream()
                    .limit(area.height() - 2L)
                    .map(row -> cut(StepLine.of(row, Optional.of(instant))))
                    .forEach(living::add);
            living.add(style.paint(Ink.TITLE, cut(summary(now, instant))));
        }
        if (!away.isEmpty()) {
            living.add(style.paint(Ink.ERROR, cut("worker is away, waiting: " + away)));
        }
        area.draw(List.copyOf(news), living);
        news.clear();
    }

    private static String summary(RolloutStatus now, Instant instant) {
        double seconds = Duration.between(now.startedAt(), instant).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "[%s] %s%s  %.1f s",
                RolloutText.word(now.phase().name()),
                RolloutText.counts(now.steps()),
                now.undoSteps().isEmpty() ? "" : "; taken back: " + RolloutText.counts(now.undoSteps()),
                seconds);
    }

    private String cut(String line) {
        return Words.cut(line, area.width());
    }

    private String painted(StepRow row, String line) {
        return row.state() == StepState.FAILED || row.state() == StepState.STUCK ? style.paint(Ink.ERROR, line) : line;
    }
}
