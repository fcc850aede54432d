package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.platforms.CreatePoolOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Query;
import io.headgate.platforms.fake.FakePlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that bring a project and its platform together. */
class PlatformOfAProjectTest {
    private final FakePlatform platform = new FakePlatform(Capabilities.CONFLUENT);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path project;

    @BeforeEach
    void theOrders() {
        project = Examples.copy("orders", folder);
    }

    private CommandRun run(String... args) {
        return CommandRun.on(place -> platform, project, Map.of(), false, "", args);
    }

    private String pool() {
        return platform.pools()
                .create(new CreatePoolOrder(new EffectKey("r", "s", 1), "lfcp", 10))
                .result()
                .orElseThrow()
                .id();
    }

    @Test
    void validateOnlineTriesEachPart() {
        Examples.write(
                project, "headgate.yaml", "project: orders\nenvironments:\n  dev:\n    compute-pool: " + pool() + "\n");

        CommandRun run = run("validate", "--online");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).endsWith("""
                dev: statements: answer
                dev: tables: answer
                dev: compute pools: 1 there
                dev: topics: 0 there
                """);
    }

    @Test
    void aPoolThatIsNotThereIsAWrongSetting() {
        Examples.write(project, "headgate.yaml", "project: orders\nenvironments:\n  dev:\n    compute-pool: lfcp-9\n");

        CommandRun run = run("project", "validate-config", "--online", "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.json().at("/online/2/says").asText()).isEqualTo("there is no compute pool lfcp-9");
        assertThat(run.json().at("/online/2/remedy").asText()).contains("environments.dev.compute-pool");
    }

    @Test
    void aPlatformThatDoesNotAnswerIsOneLineOfTheCheck() {
        CommandRun run = CommandRun.on(
                place -> {
                    throw new PlatformException(
                            PlatformProblem.UNREACHABLE, "no answer from flink.example.org", "look at 'region'");
                },
                project,
                Map.of(),
                false,
                "",
                "validate",
                "--online");

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.out())
                .endsWith("dev: settings: error: no answer from flink.example.org\n    try: look at 'region'\n");
    }

    @Test
    void withoutOnlineNobodyIsAsked() {
        assertThat(CommandRun.in(project, "validate", "--json").json().has("online"))
                .isFalse();
    }

    @Test
    void poolUsageNamesProductsAndWhatCouldBeShared() {
        String pool = pool();
        create("raw_order");
        create("src_order");
        platform.queries()
                .run(new Query(
                        "dev-dml-src-order",
                        "INSERT INTO src_order SELECT * FROM raw_order",
                        Map.of(),
                        Optional.of(pool),
                        1,
                        Duration.ofSeconds(1)));

        CommandRun run = run("pipeline", "analyze-pool-usage", "--json");

        assertThat(run.json().at("/pools/0/statements").asInt()).isEqualTo(1);
        assertThat(run.json().at("/pools/0/remarks/0").asText()).contains("one statement alone");
        assertThat(run.json().at("/pools/0/products").size()).isEqualTo(1);
        assertThat(run("pipeline", "analyze-pool-usage", "-p", "nobody").out()).isEqualTo("no compute pool\n");
    }

    private void create(String table) {
        platform.queries()
                .run(new Query(
                        "ddl-" + table.replace('_', '-'),
                        "CREATE TABLE " + table + " (id STRING)",
                        Map.of(),
                        Optional.empty(),
                        1,
                        Duration.ofSeconds(1)));
    }

    @Test
    void explainAsksForEachStatementThatWritesATable() {
        CommandRun run = run("table", "explain", "--table-name", "fct_order", "--json", "--continue");

        assertThat(run.json().at("/statements/0/what").asText()).isEqualTo("EXPLAIN fct_order");
        assertThat(run.json().at("/given").asInt()).isEqualTo(1);
    }

    @Test
    void explainNeedsATable() {
        assertThat(run("table", "explain").exit()).isEqualTo(2);
        assertThat(run("table", "explain", "--table-name", "nobody").exit()).isEqualTo(2);
    }
}
