package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Capabilities;
import org.junit.jupiter.api.Test;

/** A stateless statement that reads through a window function: no hint can be written inside of that. */
class WindowFunctionCarryTest {
    private static Snapshot windowed(String condition) {
        return new SqlProject()
                .append("s", "INSERT INTO s SELECT id, amount FROM raw_s;")
                .append(
                        "t",
                        "INSERT INTO t SELECT id, amount FROM TABLE(TUMBLE(TABLE s, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) "
                                + "WHERE " + condition + ";")
                .snapshot();
    }

    private static Plan changed(Capabilities capabilities) {
        return PlanFixture.plan(
                windowed("amount > 1"),
                AssumedWorld.all(windowed("amount > 0"), PlanFixture.CONTEXT, capabilities),
                deploy("t"));
    }

    @Test
    void whereHintsGivePositionsItIsMadeAgain() {
        assertThat(actions(changed(Capabilities.FLINK))).isEqualTo("t:RECREATE");
    }

    @Test
    void whereAPropertyGivesThemItIsCarriedOver() {
        assertThat(actions(changed(Capabilities.CONFLUENT))).isEqualTo("t:CARRY_OVER");
    }
}
