package io.headgate.platforms.confluent.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.confluent.http.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementWatchTest {
    private static final StatementWatch.Pace QUICK =
            new StatementWatch.Pace(Duration.ofMillis(200), Duration.ofMillis(5), Duration.ofMillis(50));

    private final Service service = new Service();
    private final StatementWatch watch = new StatementWatch(service, QUICK);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        watch.close();
        threads.shutdownNow();
    }

    @Test
    void oneListAnswersAllWhoWait() throws Exception {
        List<Future<Optional<StatementDocument>>> answers = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            String name = "s-" + number;
            service.there.put(name, "RUNNING");
            answers.add(threads.submit(() -> watch.next(name)));
        }

        for (Future<Optional<StatementDocument>> answer : answers) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isPresent();
        }
        // One who was late may have been looked at in a round of his own.
        assertThat(service.lists.get() + service.alone.size()).isLessThanOrEqualTo(3);
    }

    @Test
    void whoWaitsAloneIsLookedAtAlone() {
        service.there.put("s", "PENDING");

        assertThat(watch.next("s").map(StatementDocument::platformPhase)).contains("PENDING");
        assertThat(service.alone).containsExactly("s");
        assertThat(service.lists.get()).isZero();
    }

    @Test
    void whatTheListLacksIsLookedAtAloneInTheEnd() throws Exception {
        service.there.put("listed", "RUNNING");
        service.there.put("also-listed", "RUNNING");
        service.unlisted.put("new", "RUNNING");
        Future<?> others = threads.submit(() -> {
            while (true) {
                watch.next("listed");
            }
        });
        Future<?> more = threads.submit(() -> {
            while (true) {
                watch.next("also-listed");
            }
        });

        assertThat(threads.submit(() -> watch.next("new")).get(30, TimeUnit.SECONDS))
                .isPresent();
        others.cancel(true);
        more.cancel(true);
    }

    @Test
    void thatSomethingIsGoneIsNotTakenFromAList() throws Exception {
        service.there.put("a", "RUNNING");
        Future<Optional<StatementDocument>> there = threads.submit(() -> watch.next("a"));
        Future<Optional<StatementDocument>> gone = threads.submit(() -> watch.next("gone"));

        assertThat(there.get(30, TimeUnit.SECONDS)).isPresent();
        assertThat(gone.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(service.alone).contains("gone");
    }

    @Test
    void aLookThatFailsFailsForAllAndTheNextOneIsANewOne() throws Exception {
        service.problem.set(
                new PlatformException(PlatformProblem.THROTTLED, "too many", "wait", Duration.ofSeconds(7), null));
        service.there.put("a", "RUNNING");
        service.there.put("b", "RUNNING");
        Future<Optional<StatementDocument>> one = threads.submit(() -> watch.next("a"));
        Future<Optional<StatementDocument>> other = threads.submit(() -> watch.next("b"));

        assertThrottled(one);
        assertThrottled(other);
        service.problem.set(null);
        assertThat(watch.next("a")).isPresent();
    }

    @Test
    void whoIsInterruptedLeavesTheOthersAlone() throws Exception {
        service.there.put("a", "RUNNING");
        service.gate = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>();
        CompletableFuture<Boolean> interruptStays = new CompletableFuture<>();
        Thread cancelled = new Thread(() -> {
            try {
                watch.next("a");
            } catch (PlatformException e) {
                end.set(e);
            }
            interruptStays.complete(Thread.currentThread().isInterrupted());
        });
        cancelled.start();
        Future<Optional<StatementDocument>> other = threads.submit(() -> watch.next("a"));
        assertThat(service.looking.await(30, TimeUnit.SECONDS)).isTrue();

        cancelled.interrupt();

        assertThat(interruptStays.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(end.get()).hasMessageContaining("interrupted");
        service.gate.countDown();
        assertThat(other.get(30, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void closingEndsAllWaiting() throws Exception {
        service.gate = new CountDownLatch(1);
        service.there.put("a", "RUNNING");
        Future<Optional<StatementDocument>> first = threads.submit(() -> watch.next("a"));
        assertThat(service.looking.await(30, TimeUnit.SECONDS)).isTrue();
        Future<Optional<StatementDocument>> waiting = threads.submit(() -> watch.next("b"));

        watch.close();

        assertThatThrownBy(() -> first.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(PlatformException.class);
    }

    private static void assertThrottled(Future<?> answer) {
        assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(ExecutionException.class, e -> assertThat(e.getCause())
                        .isInstanceOfSatisfying(PlatformException.class, problem -> {
                            assertThat(problem.problem()).isEqualTo(PlatformProblem.THROTTLED);
                            assertThat(problem.retryAfter()).contains(Duration.ofSeconds(7));
                        }));
    }

    /** A service that shows what it is told to. */
    private static final class Service implements StatementWatch.Source {
        private final Map<String, String> there = new ConcurrentSkipListMap<>();
        private final Map<String, String> unlisted = new ConcurrentSkipListMap<>();
        private final List<String> alone = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger lists = new AtomicInteger();
        private final AtomicReference<PlatformException> problem = new AtomicReference<>();
        private final CountDownLatch looking = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public Optional<StatementDocument> find(String name) {
            look();
            alone.add(name);
            return Optional.ofNullable(there.getOrDefault(name, unlisted.get(name)))
                    .map(phase -> document(name, phase));
        }

        @Override
        public List<StatementDocument> list() {
            look();
            lists.incrementAndGet();
            return there.entrySet().stream()
                    .map(entry -> document(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private void look() {
            looking.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new PlatformException(PlatformProblem.UNREACHABLE, "closed", "open it again", e);
            }
            PlatformException failure = problem.get();
            if (failure != null) {
                throw failure;
            }
        }

        private static StatementDocument document(String name, String phase) {
            ObjectNode json = Json.object().put("name", name);
            json.putObject("status").put("phase", phase);
            return new StatementDocument(json);
        }
    }
}
