package io.headgate.workflows.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.workflows.plan.PlanRequest;
import io.headgate.workflows.rollout.Carried;
import io.headgate.workflows.rollout.JournalState;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutRequest;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DataConverterException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records survive the way to Temporal and back, encrypted or not; what is too large is refused before. */
class PayloadsTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private static final RolloutRequest REQUEST = new RolloutRequest(
                    1,
                    "dev",
                    "20261121-3f2a9c1-1",
                    "sha256:plan",
                    PlanKind.DEPLOY,
                    Optional.empty(),
                    List.of("p2"),
                    RolloutOptions.of(Policies.DEFAULT),
                    "ann",
                    Optional.empty())
            .carrying(new Carried(
                    1,
                    2,
                    Instant.parse("2026-11-21T05:00:00.123Z"),
                    RolloutPhase.PAUSED,
                    new JournalState(
                            "wd",
                            List.of(-1L, 5L),
                            List.of(-1L, 9L),
                            Map.of(1, 2),
                            Map.of(),
                            Map.of(1, "done"),
                            Map.of()),
                    Optional.of("01"),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.of("bob"),
                    Optional.empty(),
                    Optional.empty(),
                    7,
                    "lunch"));

    private static <T> T there(DataConverter converter, T value, Class<T> type) {
        return converter.fromPayload(converter.toPayload(value).orElseThrow(), type, type);
    }

    @Test
    void recordsComeBackAsTheyWere() {
        PlanRequest plan = PlanRequest.of(
                "dev",
                "sha256:snapshot",
                RequestBuilder.deploy("z").force().build(),
                new PlanProject("p2", "3f2a9c1", false),
                "ann");

        assertThat(there(Payloads.plain(), REQUEST, RolloutRequest.class)).isEqualTo(REQUEST);
        assertThat(there(Payloads.plain(), plan, PlanRequest.class)).isEqualTo(plan);
    }

    @Test
    void encryptedPayloadsComeBackWithTheKeyOnly() {
        DataConverter converter = Payloads.encrypted("k1", KEY);
        Payload payload = converter.toPayload(REQUEST).orElseThrow();

        assertThat(payload.getData().toStringUtf8()).doesNotContain("3f2a9c1");
        assertThat(converter.fromPayload(payload, RolloutRequest.class, RolloutRequest.class))
                .isEqualTo(REQUEST);
        assertThatThrownBy(() ->
                        Payloads.encrypted("k2", KEY).fromPayload(payload, RolloutRequest.class, RolloutRequest.class))
                .isInstanceOf(DataConverterException.class)
                .hasMessageContaining("encrypted with the key k1");
    }

    @Test
    void aPayloadThatWasTamperedWithIsRefused() {
        AesGcmCodec codec = new AesGcmCodec("k1", KEY);
        Payload payload = codec.encode(List.of(Payload.getDefaultInstance())).get(0);
        byte[] data = payload.getData().toByteArray();
        data[data.length - 1] ^= 1;
        Payload tampered =
                payload.toBuilder().setData(ByteString.copyFrom(data)).build();

        assertThatThrownBy(() -> codec.decode(List.of(tampered))).isInstanceOf(DataConverterException.class);
    }

    @Test
    void whatWouldTerminateTheWorkflowIsRefusedBefore() {
        assertThatThrownBy(() -> Payloads.plain().toPayload("x".repeat(SizeGuard.LARGEST)))
                .isInstanceOf(DataConverterException.class)
                .hasMessageContaining("by their digest");
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new AesGcmCodec("k1", new byte[7])).hasMessageContaining("16 or 32 bytes");
    }
}
