package io.headgate.platforms.confluent.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One question for all who ask at the same time. Whoever asks waits for a short while, in which others may join; then the
 * question is put, once, for all of them. What anybody is answered was looked up after they had asked.
 *
 * <pre>{@code
 * Gathering<String, String> ids = new Gathering<>("topics", names -> idsOf(names));
 * ids.ask("orders");    // many threads at once: one call
 * }</pre>
 */
public final class Gathering<K, V> implements AutoCloseable {
    private static final Duration WINDOW = Duration.ofMillis(15);

    private static final int ROUNDS_AT_ONCE = 4;

    private final Function<Set<K>, Map<K, V>> question;
    private final ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> nextRound;
    private Map<K, CompletableFuture<Optional<V>>> asked = new LinkedHashMap<>();

    /** @param question answers for many keys; what it leaves out is not there */
    public Gathering(String what, Function<Set<K>, Map<K, V>> question) {
        this.question = question;
        this.thread = Executors.newScheduledThreadPool(ROUNDS_AT_ONCE, work -> {
            Thread daemon = new Thread(work, "headgate-" + what);
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** The answer for one key, looked up from now on. */
    public Optional<V> ask(K key) {
        return Answers.of(join(key));
    }

    private synchronized CompletableFuture<Optional<V>> join(K key) {
        if (thread.isShutdown()) {
            CompletableFuture<Optional<V>> refused = new CompletableFuture<>();
            Answers.closed(List.of(refused));
            return refused;
        }
        if (asked.isEmpty()) {
            nextRound = thread.schedule(this::put, WINDOW.toMillis(), TimeUnit.MILLISECONDS);
        }
        return asked.computeIfAbsent(key, first -> new CompletableFuture<>());
    }

    private void put() {
        Map<K, CompletableFuture<Optional<V>>> round = take();
        try {
            Map<K, V> answers = question.apply(round.keySet());
            round.forEach((key, answer) -> answer.complete(Optional.ofNullable(answers.get(key))));
        } catch (RuntimeException problem) {
            round.values().forEach(answer -> answer.completeExceptionally(problem));
        }
    }

    private synchronized Map<K, CompletableFuture<Optional<V>>> take() {
        Map<K, CompletableFuture<Optional<V>>> round = asked;
        asked = new LinkedHashMap<>();
        return round;
    }

    @Override
    public synchronized void close() {
        if (nextRound != null) {
            nextRound.cancel(false);
        }
        thread.shutdownNow();
        Answers.closed(take().values());
    }
}
