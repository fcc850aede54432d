package io.headgate.cli.platform;

import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Does the same to many statements at a time: each is told first, then all are looked at in turn until they are done. What
 * fails for one does not hold up the others.
 */
final class Together {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final FlinkPlatform platform;
    private final StatementAction action;
    private final Duration limit;
    private final Consumer<String> listener;
    private final String run = "by-hand-" + UUID.randomUUID();
    private final Map<String, ActOnStatements.Entry> ended = new LinkedHashMap<>();
    private int exitCode;

    /**
     * Prepares it.
     *
     * @param limit how long all of them may take
     * @param listener hears a line when one is done
     */
    Together(FlinkPlatform platform, StatementAction action, Duration limit, Consumer<String> listener) {
        this.platform = platform;
        this.action = action;
        this.limit = limit;
        this.listener = listener;
    }

    /** 0, or that of the first failure. */
    int exitCode() {
        return exitCode;
    }

    /** How each ended, in their order. */
    List<ActOnStatements.Entry> run(List<WorldStatement> statements) {
        long end = System.nanoTime() + limit.toNanos();
        List<WorldStatement> open = new ArrayList<>(statements);
        while (!open.isEmpty()) {
            boolean late = System.nanoTime() >= end;
            open.removeIf(statement -> advance(statement, late));
            if (!open.isEmpty()) {
                pause();
            }
        }
        return statements.stream()
                .flatMap(statement -> Optional.ofNullable(ended.get(statement.name())).stream())
                .toList();
    }

    /** Whether nothing more is to be done about it. */
    private boolean advance(WorldStatement statement, boolean late) {
        try {
            EffectKey key = new EffectKey(run, action.word() + " " + statement.name(), 1);
            Progress<String> progress = action.advance(platform, key, statement);
            if (progress.result().isPresent()) {
                end(statement, ActOnStatements.Outcome.DONE, progress.says(), Optional.empty());
                return true;
            }
            if (late) {
                fail(
                        statement,
                        new PlatformException(
                                PlatformProblem.BUSY,
                                "not done after " + Times.shown(limit) + ": " + progress.says(),
                                "it may still happen; look with headgate statements list"));
            }
            return late;
        } catch (PlatformException problem) {
            fail(statement, problem);
            return true;
        }
    }

    private void fail(WorldStatement statement, PlatformException problem) {
        if (exitCode == 0) {
            exitCode = PlatformFailures.code(problem.problem()).exitCode();
        }
        end(
                statement,
                ActOnStatements.Outcome.FAILED,
                PlatformFailures.message(problem),
                Optional.of(problem.remedy()));
    }

    private void end(WorldStatement statement, ActOnStatements.Outcome outcome, String says, Optional<String> remedy) {
        ended.put(
                statement.name(),
                new ActOnStatements.Entry(statement.name(), statement.phase().name(), outcome, says, remedy));
        switch (outcome) {
            case DONE -> listener.accept(says);
            case FAILED -> {
                listener.accept("error: " + action.word() + " " + statement.name() + ": " + says);
                remedy.ifPresent(text -> listener.accept("  try: " + text));
            }
            case WOULD, SKIPPED -> {
                // nothing has happened
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    PlatformProblem.UNREACHABLE, "interrupted while waiting", "look with headgate statements list", e);
        }
    }
}
