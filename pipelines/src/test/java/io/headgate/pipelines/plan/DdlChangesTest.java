package io.headgate.pipelines.plan;

import static io.headgate.pipelines.plan.GoldenRowsTest.actions;
import static io.headgate.pipelines.plan.PlanFixture.all;
import static io.headgate.pipelines.plan.PlanFixture.p2;
import static io.headgate.pipelines.request.RequestBuilder.deploy;
import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.ColumnKind;
import io.headgate.pipelines.sql.Distribution;
import io.headgate.pipelines.sql.Watermark;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.TableDefaults;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the table that is there had before its DDL changed to what p2 says of table p: one test per kind of change. */
class DdlChangesTest {
    private static final Column ID = new Column("id", "STRING", false, ColumnKind.PHYSICAL, "");
    private static final Column AMOUNT = new Column("amount", "DECIMAL(10, 2)", true, ColumnKind.PHYSICAL, "");
    private static final Map<String, String> UPSERT = Map.of("changelog.mode", "upsert");

    @Test
    void theSameShapeIsNoChange() {
        assertThat(deployOver(shape(List.of(ID, AMOUNT), UPSERT)).empty()).isTrue();
    }

    @Test
    void anAddedNullableColumnIsAltered() {
        Plan plan = deployOver(shape(List.of(ID), UPSERT));
        assertThat(actions(plan)).isEqualTo("p:ALTER");
        assertThat(plan.steps().get(0).changes()).containsExactly("ADD `amount` DECIMAL(10, 2)");
        assertThat(plan.warnings()).extracting(Warning::code).contains(WarningCode.SCHEMA_RISK);
    }

    @Test
    void anOptionIsAltered() {
        Plan plan = deployOver(shape(List.of(ID, AMOUNT), Map.of("changelog.mode", "upsert", "a.b", "c")));
        assertThat(actions(plan)).isEqualTo("p:ALTER");
        assertThat(plan.steps().get(0).changes()).containsExactly("RESET ('a.b')");
    }

    @Test
    void aWatermarkIsAltered() {
        TableShape shape = new TableShape(
                List.of(ID, AMOUNT),
                List.of("id"),
                Optional.of(new Watermark("ts", "ts")),
                Optional.empty(),
                List.of(),
                UPSERT);
        Plan plan = deployOver(shape);
        assertThat(actions(plan)).isEqualTo("p:ALTER");
        assertThat(plan.steps().get(0).changes()).containsExactly("DROP WATERMARK");
    }

    @Test
    void aChangedTypeIsBreaking() {
        Column text = new Column("amount", "STRING", true, ColumnKind.PHYSICAL, "");
        assertBreaking(shape(List.of(ID, text), UPSERT), "type of column 'amount' changed");
    }

    @Test
    void aDroppedColumnIsBreaking() {
        Column more = new Column("more", "STRING", true, ColumnKind.PHYSICAL, "");
        assertBreaking(shape(List.of(ID, AMOUNT, more), UPSERT), "column 'more' dropped");
    }

    @Test
    void anotherOrderOfColumnsIsBreaking() {
        assertBreaking(shape(List.of(AMOUNT, ID), UPSERT), "order of columns changed");
    }

    @Test
    void anAddedRequiredColumnIsBreaking() {
        assertBreaking(
                new TableShape(List.of(AMOUNT), List.of("id"), Optional.empty(), Optional.empty(), List.of(), UPSERT),
                "column 'id' added as NOT NULL");
    }

    @Test
    void anotherKeyIsBreaking() {
        assertBreaking(
                new TableShape(
                        List.of(ID, AMOUNT), List.of("amount"), Optional.empty(), Optional.empty(), List.of(), UPSERT),
                "primary key changed");
    }

    @Test
    void anotherNumberOfBucketsIsBreaking() {
        assertBreaking(
                new TableShape(
                        List.of(ID, AMOUNT),
                        List.of("id"),
                        Optional.empty(),
                        Optional.of(new Distribution("HASH", List.of("id"), 12)),
                        List.of(),
                        UPSERT),
                "distribution changed");
    }

    @Test
    void anotherChangelogModeIsBreaking() {
        assertBreaking(shape(List.of(ID, AMOUNT), Map.of("changelog.mode", "retract")), "changelog mode changed");
    }

    @Test
    void shorterRetentionLosesRows() {
        Map<String, String> longer = Map.of("changelog.mode", "upsert", "kafka.retention.time", "0");
        World world = Worlds.shape(all(p2()), "p", shape(List.of(ID, AMOUNT), longer));
        Capabilities weekly =
                capabilities(new TableDefaults(Map.of("kafka.retention.time", "7 d"), 0, Optional.empty()));
        Plan plan = PlanFixture.plan(p2(), Worlds.capabilities(world, weekly), deploy("p"));
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.NOT_REPLAYABLE);
        Plan allowed = PlanFixture.plan(
                p2(), Worlds.capabilities(world, weekly), deploy("p").allowDataLoss("p"));
        assertThat(allowed.blockers()).isEmpty();
        assertThat(actions(allowed)).isEqualTo("p:ALTER");
    }

    @Test
    void keysThatThePlatformWritesLikeValuesAreNoChange() {
        assertThat(PlanFixture.plan(p2(), withFormats("avro-registry", "avro-registry"), deploy("p"))
                        .empty())
                .isTrue();
    }

    @Test
    void keysThatAreWrittenInAnotherFormatAreBreaking() {
        assertThat(actions(PlanFixture.plan(p2(), withFormats("raw", "avro-registry"), deploy("p"))))
                .contains("p:RECREATE");
    }

    private static World withFormats(String key, String value) {
        TableShape shape = shape(
                List.of(ID, AMOUNT), Map.of("changelog.mode", "upsert", "key.format", key, "value.format", value));
        return Worlds.capabilities(
                Worlds.shape(all(p2()), "p", shape),
                capabilities(new TableDefaults(Map.of("value.format", value), 0, Optional.empty())));
    }

    @Test
    void whatThePlatformFillsInIsNoChange() {
        TableShape filled = new TableShape(
                List.of(ID, AMOUNT),
                List.of("id"),
                Optional.of(new Watermark("$rowtime", "SOURCE_WATERMARK()")),
                Optional.of(new Distribution("HASH", List.of("id"), 6)),
                List.of(),
                Map.of("changelog.mode", "upsert", "value.format", "avro-registry"));
        World world = Worlds.capabilities(
                Worlds.shape(all(p2()), "p", filled),
                capabilities(new TableDefaults(Map.of("value.format", "avro-registry"), 6, Optional.of("$rowtime"))));
        assertThat(PlanFixture.plan(p2(), world, deploy("p")).empty()).isTrue();
    }

    @Test
    void aPlatformThatCannotAlterTablesBlocks() {
        World world = Worlds.capabilities(Worlds.shape(all(p2()), "p", shape(List.of(ID), UPSERT)), Capabilities.FLINK);
        assertThat(PlanFixture.plan(p2(), world, deploy("p")).blockers())
                .extracting(Blocker::code)
                .containsExactly(BlockerCode.UNSUPPORTED);
    }

    @Test
    void dmlOnlyBlocksWhatNeedsTheTable() {
        World world = Worlds.shape(all(p2()), "p", shape(List.of(ID), UPSERT));
        Plan plan = PlanFixture.plan(p2(), world, deploy("p").dmlOnly());
        assertThat(plan.empty()).isTrue();
        assertThat(plan.blockers()).extracting(Blocker::code).containsExactly(BlockerCode.UNSUPPORTED);
    }

    private static void assertBreaking(TableShape before, String words) {
        Plan plan = deployOver(before);
        assertThat(actions(plan)).isEqualTo("p:RECREATE");
        assertThat(plan.tables().get(0).reason())
                .contains("breaking change of the DDL of p")
                .contains(words);
    }

    private static Plan deployOver(TableShape before) {
        return PlanFixture.plan(p2(), Worlds.shape(all(p2()), "p", before), deploy("p"));
    }

    private static Capabilities capabilities(TableDefaults defaults) {
        return new Capabilities(true, true, true, false, false, true, true, true, true, defaults);
    }

    private static TableShape shape(List<Column> columns, Map<String, String> options) {
        return new TableShape(columns, List.of("id"), Optional.empty(), Optional.empty(), List.of(), options);
    }
}
