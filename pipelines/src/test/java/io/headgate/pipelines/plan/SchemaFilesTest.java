package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static io.headgate.pipelines.request.RequestBuilder.undeploy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.request.StartFrom;
import io.headgate.pipelines.snapshot.SampleSnapshots;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written keeps to the schemas that are published with it. */
class SchemaFilesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void plansOfAllKindsKeepToTheSchema() throws IOException {
        Snapshot changed = SampleSnapshots.p2().filter("y", "amount > 0").snapshot();
        World stopped = Worlds.statement(all(p2()), "dev-usw2-p2-dml-f", Statements::stopped);
        List<Plan> plans = List.of(
                PlanFixture.plan(p2(), all(p2()), deploy("z").force().startFrom(StartFrom.LATEST)),
                PlanFixture.plan(p2(), all(p2()), deploy("z").force().gate(Policies.Gate.CAUGHT_UP)),
                PlanFixture.plan(
                        p2(), PlanFixture.running(p2(), ""), deploy("f").computePool("lfcp-2")),
                PlanFixture.plan(changed, all(p2()), deploy("y")),
                PlanFixture.plan(p2(), stopped, deploy("f")),
                PlanFixture.plan(p2(), all(p2()), undeploy("e").withAncestors()));
        for (Plan plan : plans) {
            assertThat(schema("plan").validate(MAPPER.readTree(PlanFile.bytes(plan))))
                    .isEmpty();
        }
    }

    @Test
    void worldsKeepToTheSchema() throws IOException {
        World world = Worlds.statement(all(p2()), "dev-usw2-p2-dml-f", Statements::stopped);
        assertThat(schema("world").validate(MAPPER.readTree(WorldFile.bytes(world))))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
        ObjectNode plan = (ObjectNode) MAPPER.readTree(
                PlanFile.bytes(PlanFixture.plan(p2(), all(p2()), deploy("z").force())));
        plan.put("surprise", 1);
        assertThat(schema("plan").validate(plan)).isNotEmpty();
    }

    private static JsonSchema schema(String name) throws IOException {
        try (InputStream stream = SchemaFilesTest.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(stream);
        }
    }
}
