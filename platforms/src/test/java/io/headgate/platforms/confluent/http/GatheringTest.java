package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private final List<Set<String>> questions = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void whoAskTogetherAreAnsweredTogether() throws Exception {
        try (Gathering<String, String> gathering = new Gathering<>("test", this::answer)) {
            List<Future<Optional<String>>> answers = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                String key = "k" + number;
                answers.add(threads.submit(() -> gathering.ask(key)));
            }

            for (int number = 0; number < answers.size(); number++) {
                assertThat(answers.get(number).get(30, TimeUnit.SECONDS)).contains("of k" + number);
            }
            assertThat(questions).hasSizeLessThan(25);
        }
    }

    @Test
    void whatIsAskedLaterIsLookedUpAgain() {
        try (Gathering<String, String> gathering = new Gathering<>("test", this::answer)) {
            assertThat(gathering.ask("k")).contains("of k");
            assertThat(gathering.ask("k")).contains("of k");
            assertThat(gathering.ask("absent")).isEmpty();
        }
        assertThat(questions).hasSize(3);
    }

    @Test
    void aFailureReachesWhoAskedAndNobodyElse() {
        PlatformException refusal = new PlatformException(PlatformProblem.FORBIDDEN, "no", "ask for the right");
        boolean[] failing = {true};
        try (Gathering<String, String> gathering = new Gathering<>("test", keys -> {
            if (failing[0]) {
                throw refusal;
            }
            return answer(keys);
        })) {
            assertThatThrownBy(() -> gathering.ask("k"))
                    .isInstanceOfSatisfying(PlatformException.class, e -> assertThat(e.problem())
                            .isEqualTo(PlatformProblem.FORBIDDEN));
            failing[0] = false;
            assertThat(gathering.ask("k")).contains("of k");
        }
    }

    private Map<String, String> answer(Set<String> keys) {
        questions.add(keys);
        Map<String, String> answers = new HashMap<>();
        keys.stream().filter(key -> !key.equals("absent")).forEach(key -> answers.put(key, "of " + key));
        return answers;
    }
}
