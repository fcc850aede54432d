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

class WorkerSettingsTest {
    @Test
    void everythingHasADefaultThatSuitsALaptop() {
        WorkerSettings settings = WorkerSettings.of(Map.of("HEADGATE_PROJECT", "/p"));

        assertThat(settings.database()).isEqualTo("embedded:/p/.headgate/ledger");
        assertThat(settings.lab()).isEqualTo(Path.of("/p/.headgate/lab"));
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(7780);
        assertThat(settings.taskQueue()).isEqualTo("headgate");
        assertThat(settings.pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.temporalInMemory()).isFalse();
        assertThat(settings.build()).isEmpty();
    }

    @Test
    void aBlankVariableCountsAsNone() {
        assertThat(WorkerSettings.of(Map.of("HEADGATE_TOKEN", " ")).token()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HEADGATE_WORKER_PORT,x1,a port",
        "HEADGATE_WORKER_PORT,65536,a port",
        "HEADGATE_WORKER_PORT,-1,a port",
        "HEADGATE_POLL,soon,a duration",
        "HEADGATE_TEMPORAL_IN_MEMORY,yes,true or false",
    })
    void aValueThatIsNotUnderstoodIsNamed(String variable, String value, String wanted) {
        HeadgateException problem =
                catchThrowableOfType(HeadgateException.class, () -> WorkerSettings.of(Map.of(variable, value)));

        assertThat(problem).hasMessage("the variable " + variable + " is '" + value + "'");
        assertThat(problem.remedy()).contains(wanted);
        assertThat(problem.code()).isEqualTo(FailureCode.CONFIG);
    }

    @Test
    void theTokenIsNeverShown() {
        WorkerSettings settings =
                WorkerSettings.of(Map.of("HEADGATE_TOKEN", "t0ken", "HEADGATE_LEDGER_DB_PASSWORD", "pa55word"));

        assertThat(settings.toString()).doesNotContain("t0ken").doesNotContain("pa55word");
    }
}
