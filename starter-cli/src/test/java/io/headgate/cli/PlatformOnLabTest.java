package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.platforms.lab.LabEnvironment;
import io.headgate.platforms.lab.LabProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with the real adapter, on a lab whose engine is simulated. */
class PlatformOnLabTest {
    private static final String SCRIPT = """
            CREATE TABLE cli_raw (id STRING, v BIGINT);
            CREATE TABLE cli_copy (id STRING, v BIGINT);
            INSERT INTO cli_copy SELECT * FROM cli_raw;
            """;

    private final LabEnvironment lab = LabProcess.simulated().environment();
    private final List<CommandRun> runs = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private CommandRun run(Map<String, String> variables, String... args) {
        CommandRun run = CommandRun.real(folder, variables, args);
        runs.add(run);
        return run;
    }

    private Map<String, String> keys() {
        return Map.of("LAB_KEY", lab.confluentId("apiKey"), "LAB_SECRET", lab.confluentId("apiSecret"));
    }

    private void configure(String endpoint) {
        Examples.write(folder, "headgate.yaml", """
                project: onlab
                environments:
                  dev:
                    platform: confluent
                    endpoint: %s
                    cloud: %s
                    region: %s
                    organization: %s
                    environment: %s
                    compute-pool: %s
                    cluster: %s
                    catalog: %s
                    database: %s
                    api-key: ${env:LAB_KEY}
                    api-secret: ${env:LAB_SECRET}
                """.formatted(
                        endpoint,
                        lab.confluentId("cloud"),
                        lab.confluentId("region"),
                        lab.confluentId("organization"),
                        lab.confluentId("environment"),
                        lab.confluentId("computePool"),
                        lab.confluentId("cluster"),
                        lab.confluentId("catalog"),
                        lab.confluentId("database")));
    }

    @Test
    void aPipelineIsLoadedSeenStoppedResumedAndRemovedAndNoKeyIsEverPrinted() {
        configure(lab.confluentBase());
        Examples.write(folder, "load.sql", SCRIPT);

        CommandRun load = run(keys(), "sql", "-f", "load.sql", "--json");
        assertThat(load.exit()).as(load.err()).isZero();
        assertThat(load.json().at("/statements/2/end").asText()).isEqualTo("RUNNING");
        String statement = load.json().at("/statements/2/statement").asText();

        assertThat(run(keys(), "observe", "-o", "world.json").exit()).isZero();
        assertThat(Examples.read(folder.resolve("world.json")))
                .contains(statement)
                .contains("cli_copy");

        assertThat(run(keys(), "statements", "list", statement, "--json")
                        .json()
                        .at("/statements/0/ageSeconds")
                        .isNumber())
                .isTrue();
        assertThat(run(keys(), "statements", "stop", statement, "-y").exit()).isZero();
        assertThat(run(keys(), "statements", "resume", statement, "-y").exit()).isZero();
        assertThat(run(keys(), "topics", "delete", "cli_copy", "-y").exit()).isEqualTo(6);
        assertThat(run(keys(), "statements", "delete", statement, "-y").exit()).isZero();
        assertThat(run(keys(), "topics", "delete", "cli_copy", "-y").exit()).isZero();
        assertThat(run(keys(), "pools", "list").out()).contains(lab.confluentId("computePool"));
        assertThat(run(keys(), "sql", "SELEKT 1").exit()).isEqualTo(1);
        assertThat(run(keys(), "version", "--config").exit()).isZero();
        assertNoKeyIn(folder.resolve("world.json"));
    }

    @Test
    void aWrongKeyIsAWrongSettingAndStaysSecret() {
        configure(lab.confluentBase());
        Map<String, String> wrong = Map.of("LAB_KEY", lab.confluentId("apiKey"), "LAB_SECRET", FakeProject.SECRET);

        CommandRun list = run(wrong, "statements", "list");

        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err()).startsWith("error: ").contains("  try: ").doesNotContain(FakeProject.SECRET);
        assertThat(list.err().lines()).hasSize(2);
    }

    @Test
    void aSecretThatIsNotThereIsNamedByItsReference() {
        configure(lab.confluentBase());

        CommandRun list = run(Map.of(), "statements", "list");

        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.err()).contains("${env:LAB_KEY}").contains("set the variable LAB_KEY");
    }

    @Test
    void anAddressWhereNobodyListensIsExitCodeSeven() {
        configure("http://127.0.0.1:9");

        CommandRun list = run(keys(), "statements", "list");

        assertThat(list.exit()).as(list.err()).isEqualTo(7);
        assertThat(list.err()).contains("127.0.0.1:9");
        assertNoKeyIn(folder.resolve("headgate.yaml"));
    }

    private void assertNoKeyIn(Path file) {
        for (String secret : keys().values()) {
            assertThat(Examples.read(file)).doesNotContain(secret);
            for (CommandRun run : runs) {
                assertThat(run.out()).doesNotContain(secret);
                assertThat(run.err()).doesNotContain(secret);
            }
        }
    }
}
