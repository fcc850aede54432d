package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.StartFrom;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldFile;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Plans and worlds as files: what is read is what was written, and nothing else is taken for it. */
class PlanFileTest {
    @Test
    void whatAStoreKeepsHashesToTheDigest() {
        Plan plan = PlanFixture.plan(
                PlanFixture.p2(), PlanFixture.all(PlanFixture.p2()), deploy("z").force());
        assertThat(Digest.of(PlanFile.digested(plan))).isEqualTo(plan.digest());
    }

    @Test
    void aPlanIsReadAsItWasWritten() {
        Plan plan = plan(deploy("z").force().mayStartDescendants().startFrom(StartFrom.EARLIEST));
        assertThat(PlanFile.read(PlanFile.bytes(plan), "plan.json")).isEqualTo(plan);
    }

    @Test
    void theSameInputsGiveTheSameBytes() {
        assertThat(PlanFile.bytes(plan(deploy("z").force())))
                .isEqualTo(PlanFile.bytes(plan(deploy("z").force())));
    }

    @Test
    void theMomentOfObservationIsNoPartOfTheDigest() {
        World world = all(p2());
        World later = new World(
                world.version(),
                world.environment(),
                "2026-11-21T00:00:00Z",
                world.assumed(),
                world.capabilities(),
                world.tables(),
                world.statements(),
                world.consumerGroups(),
                world.pools(),
                world.verdicts());
        assertThat(PlanFixture.plan(p2(), later, deploy("z").force()).digest())
                .isEqualTo(plan(deploy("z").force()).digest());
    }

    @Test
    void aPlanEditedByHandIsRefused() {
        byte[] edited = text(plan(deploy("z").force().mayStartDescendants()))
                .replace("\"z/drop\"", "\"y/drop\"")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(() -> PlanFile.read(edited, "plan.json"), FailureCode.STALE, "digest");
    }

    @Test
    void aNewerPlanIsRefused() {
        byte[] newer = text(plan(deploy("z")))
                .replace("\"version\":1,\"warnings\"", "\"version\":2,\"warnings\"")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(() -> PlanFile.read(newer, "plan.json"), FailureCode.USAGE, "version 2");
    }

    @Test
    void anyOtherTextIsRefused() {
        assertRefused(() -> PlanFile.read(new byte[] {'x'}, "plan.json"), FailureCode.USAGE, "no JSON");
        assertRefused(
                () -> PlanFile.read("{}".getBytes(StandardCharsets.UTF_8), "plan.json"),
                FailureCode.USAGE,
                "no version");
        assertRefused(
                () -> PlanFile.read("{\"version\":1}".getBytes(StandardCharsets.UTF_8), "plan.json"),
                FailureCode.USAGE,
                "not a plan file: something is missing in it");
    }

    @Test
    void aWordThatIsNoneIsNamedByItsPlaceInTheFile() {
        byte[] edited = text(plan(deploy("z").force().mayStartDescendants()))
                .replaceFirst("\"DROP_TABLE\"", "\"EXPLODE\"")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(() -> PlanFile.read(edited, "plan.json"), FailureCode.USAGE, "at steps[");
    }

    @Test
    void aWorldIsReadAsItWasWritten() {
        World world = all(p2());
        assertThat(WorldFile.read(WorldFile.bytes(world), "world.json", "dev")).isEqualTo(world);
    }

    @Test
    void aWorldOfAnotherEnvironmentIsRefused() {
        byte[] bytes = WorldFile.bytes(all(p2()));
        assertRefused(() -> WorldFile.read(bytes, "world.json", "prod"), FailureCode.CONFLICT, "'dev'");
    }

    private static void assertRefused(ThrowingCallable call, FailureCode code, String words) {
        assertThatThrownBy(call).isInstanceOfSatisfying(HeadgateException.class, failure -> {
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.getMessage()).contains(words);
            assertThat(failure.remedy()).isNotEmpty();
        });
    }

    private static Plan plan(RequestBuilder request) {
        return PlanFixture.plan(p2(), all(p2()), request);
    }

    private static String text(Plan plan) {
        return new String(PlanFile.bytes(plan), StandardCharsets.UTF_8);
    }
}
