package io.headgate.platforms.confluent.statements;

import io.headgate.platforms.confluent.http.Answers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at statements for everybody in this process who waits for one: a list every now and then answers for all of them, and
 * where few wait each is looked at alone. The first look comes soon; who has waited for long is content with fewer.
 *
 * <p>The service's list lags. It shows what was once true, so that it may be late but not early; what it does not show is looked
 * at alone after a while. That something is gone is never taken from a list.
 */
public final class StatementWatch implements AutoCloseable {
    /** A waiting time may become longer by this part because nobody looked. */
    private static final int PART_OF_WAIT = 20;

    private final Source source;
    private final Pace pace;
    private final ScheduledExecutorService thread;

    /** Who wants to know, by name. */
    private Map<String, List<Answer>> waiting = new LinkedHashMap<>();
    /** Since when a name has been waited for, look after look. */
    private final Map<String, Long> since = new HashMap<>();
    /** Since when the list has lacked a name. */
    private final Map<String, Long> lacking = new HashMap<>();

    private long lastRound;
    private @Nullable ScheduledFuture<?> nextRound;
    private volatile int pages = 1;

    /** What somebody waits for. */
    private static final class Answer extends CompletableFuture<Optional<StatementDocument>> {}

    /** Where statements are looked at. */
    interface Source {
        Optional<StatementDocument> find(String name);

        List<StatementDocument> list();
    }

    /**
     * How often is looked.
     *
     * @param first how soon after somebody has begun to wait while nobody else did
     * @param pause between two looks, at least
     * @param lack how long the list may lack a statement before that is looked at alone
     */
    record Pace(Duration first, Duration pause, Duration lack) {
        static final Pace USUAL = new Pace(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2));
    }

    /** Looks soon after somebody has begun to wait, then twice a second at most. */
    public StatementWatch(StatementsApi api) {
        this(new Service(api), Pace.USUAL);
    }

    StatementWatch(Source source, Pace pace) {
        this.source = source;
        this.pace = pace;
        this.lastRound = System.nanoTime() - pace.pause().toNanos();
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "headgate-statement-watch");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    private record Service(StatementsApi api) implements Source {
        @Override
        public Optional<StatementDocument> find(String name) {
            return api.find(name);
        }

        @Override
        public List<StatementDocument> list() {
            return api.list(Optional.empty(), Optional.empty());
        }
    }

    /** What the next look at a statement shows; waits for that look. Who is interrupted meanwhile costs no more than that look. */
    public Optional<StatementDocument> next(String name) {
        return Answers.of(join(name));
    }

    private synchronized Answer join(String name) {
        Answer answer = new Answer();
        if (thread.isShutdown()) {
            Answers.closed(List.of(answer));
            return answer;
        }
        since.putIfAbsent(name, System.nanoTime());
        waiting.computeIfAbsent(name, any -> new ArrayList<>()).add(answer);
        plan();
        return answer;
    }

    /** Sees to it that there is a next round as long as somebody waits. */
    private synchronized void plan() {
        if (nextRound == null && !waiting.isEmpty() && !thread.isShutdown()) {
            long wait = Math.max(pace.first().toNanos(), lastRound + pauseNow() - System.nanoTime());
            nextRound = thread.schedule(this::round, wait, TimeUnit.NANOSECONDS);
        }
    }

    /** A part of the time that the latest has waited; longer where a list takes many pages. */
    private long pauseNow() {
        long now = System.nanoTime();
        long shortest = waiting.keySet().stream()
                .mapToLong(name -> now - since.getOrDefault(name, now))
                .min()
                .orElse(0);
        return Math.max(pace.pause().toNanos() * (1 + pages / PART_OF_WAIT), shortest / PART_OF_WAIT);
    }

    private void round() {
        Map<String, List<Answer>> round = begin();
        try {
            look(List.copyOf(round.keySet())).forEach((name, statement) -> {
                List<Answer> answers = round.remove(name);
                if (answers != null) {
                    answers.forEach(answer -> answer.complete(statement));
                }
            });
            takeBack(round);
        } catch (RuntimeException problem) {
            round.values().forEach(answers -> answers.forEach(answer -> answer.completeExceptionally(problem)));
        } finally {
            end();
        }
    }

    private synchronized Map<String, List<Answer>> begin() {
        Map<String, List<Answer>> round = waiting;
        waiting = new LinkedHashMap<>();
        since.keySet().retainAll(round.keySet());
        lacking.keySet().retainAll(round.keySet());
        return round;
    }

    private Map<String, Optional<StatementDocument>> look(List<String> names) {
        Map<String, Optional<StatementDocument>> seen = new LinkedHashMap<>();
        if (names.size() <= pages) {
            names.forEach(name -> seen.put(name, source.find(name)));
            return seen;
        }
        List<StatementDocument> listed = source.list();
        pages = 1 + listed.size() / StatementsApi.PAGE;
        Map<String, StatementDocument> byName = new HashMap<>();
        listed.forEach(statement -> byName.put(statement.name(), statement));
        for (String name : names) {
            StatementDocument statement = byName.get(name);
            if (statement != null) {
                lacking.remove(name);
                seen.put(name, Optional.of(statement));
            } else if (lackedForLong(name)) {
                seen.put(name, source.find(name));
            }
        }
        return seen;
    }

    private boolean lackedForLong(String name) {
        long now = System.nanoTime();
        return now - lacking.computeIfAbsent(name, any -> now) > pace.lack().toNanos();
    }

    /** Those whom this round could not answer wait for the next one. */
    private synchronized void takeBack(Map<String, List<Answer>> unanswered) {
        unanswered.forEach((name, answers) ->
                waiting.computeIfAbsent(name, any -> new ArrayList<>()).addAll(answers));
    }

    private synchronized void end() {
        lastRound = System.nanoTime();
        nextRound = null;
        plan();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        List<Answer> open = new ArrayList<>();
        synchronized (this) {
            waiting.values().forEach(open::addAll);
            waiting.clear();
        }
        Answers.closed(open);
    }
}
