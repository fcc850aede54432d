package io.headgate.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a worker is told by its variables. */
class WorkerSettingsTest {
    @Test
    void withoutVariablesItSuitsALaptop() {
        WorkerSettings settings = WorkerSettings.of(Map.of());

        assertThat(settings.taskQueue()).isEqualTo("headgate");
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(7780);
        assertThat(settings.database()).startsWith("embedded:");
        assertThat(settings.temporal().target()).isEmpty();
        assertThat(settings.temporal().useProfile()).isTrue();
        assertThat(settings.build()).isEmpty();
    }

    @Test
    void everyVariableIsHeard() {
        WorkerSettings settings = WorkerSettings.of(Map.ofEntries(
                Map.entry("HEADGATE_TEMPORAL", "t:1"),
                Map.entry("HEADGATE_TEMPORAL_PLAIN", "true"),
                Map.entry("HEADGATE_NAMESPACE", "n"),
                Map.entry("HEADGATE_TASK_QUEUE", "q"),
                Map.entry("HEADGATE_LEDGER_DB", "jdbc:postgresql://db/headgate"),
                Map.entry("HEADGATE_WORKER_HOST", "0.0.0.0"),
                Map.entry("HEADGATE_WORKER_PORT", "0"),
                Map.entry("HEADGATE_POLL", "2s"),
                Map.entry("HEADGATE_CODEC_KEY_FILE", "/keys/one"),
                Map.entry("HEADGATE_BUILD", "1.2.3")));

        assertThat(settings.temporal().target()).contains("t:1");
        assertThat(settings.temporal().useProfile()).isFalse();
        assertThat(settings.temporal().namespace()).contains("n");
        assertThat(settings.temporal().codecKey()).contains(Path.of("/keys/one"));
        assertThat(settings.taskQueue()).isEqualTo("q");
        assertThat(settings.database()).isEqualTo("jdbc:postgresql://db/headgate");
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isZero();
        assertThat(settings.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.build()).contains("1.2.3");
    }

    @ParameterizedTest
    @CsvSource({
        "HEADGATE_WORKER_PORT, 99999, a port",
        "HEADGATE_WORKER_PORT, seven, a port",
        "HEADGATE_POLL, soon, a duration",
        "HEADGATE_TEMPORAL_PLAIN, perhaps, true or false"
    })
    void whatIsNotUnderstoodIsNamed(String variable, String value, String wanted) {
        HeadgateException problem =
                catchThrowableOfType(HeadgateException.class, () -> WorkerSettings.of(Map.of(variable, value)));

        assertThat(problem.code()).isEqualTo(FailureCode.CONFIG);
        assertThat(problem).hasMessage("the variable " + variable + " is '" + value + "'");
        assertThat(problem.remedy()).contains(wanted);
    }

    @Test
    void secretsAreNeverShown() {
        WorkerSettings settings =
                WorkerSettings.of(Map.of("HEADGATE_TOKEN", "geheim", "HEADGATE_LEDGER_DB_PASSWORD", "geheim"));

        assertThat(settings.toString()).doesNotContain("geheim");
        assertThat(settings.temporal().toString()).doesNotContain("geheim");
    }
}
