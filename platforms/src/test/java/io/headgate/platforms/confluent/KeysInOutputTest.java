package io.headgate.platforms.confluent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.world.WorldFile;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.contract.Names;
import io.headgate.platforms.lab.LabEnvironment;
import io.headgate.platforms.lab.LabProcess;
import io.headgate.platforms.open.Platforms;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that a run says at the most talkative level, its world and its failures, hold no key. */
class KeysInOutputTest {
    private final LabEnvironment environment = LabProcess.simulated().environment();
    private final StringWriter output = new StringWriter();

    @Test
    void noKeyIsEverSaid() {
        try (CapturedLog log = new CapturedLog();
                FlinkPlatform platform = platform(Map.of());
                FlinkPlatform astray = platform(Map.of("organization", "somebody-elses"));
                FlinkPlatform nowhere = platform(Map.of("endpoint", "http://127.0.0.1:1"))) {
            output.append(new String(
                    WorldFile.bytes(platform.observe(Observation.of("lab", Instant.EPOCH))), StandardCharsets.UTF_8));
            fails(() -> astray.statements().find(Names.fresh("dml")));
            fails(() -> nowhere.statements().find(Names.fresh("dml")));
            output.append(platform.toString()).append(log.text());
            assertThat(log.text()).contains("GET /sql/v1/organizations/");
        }
        String pair = environment.confluentId("apiKey") + ":" + environment.confluentId("apiSecret");
        assertThat(output.toString())
                .doesNotContain(environment.confluentId("apiKey"))
                .doesNotContain(environment.confluentId("apiSecret"))
                .doesNotContain(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .doesNotContainIgnoringCase("authorization");
    }

    private void fails(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(PlatformException.class)
                .satisfies(e -> e.printStackTrace(new PrintWriter(output, true)));
    }

    private FlinkPlatform platform(Map<String, String> settings) {
        return Platforms.open(environment.confluent(settings), environment.secrets());
    }
}
