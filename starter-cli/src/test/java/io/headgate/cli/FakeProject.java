package io.headgate.cli;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.platforms.Query;
import io.headgate.platforms.fake.FakePlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A project with an environment {@code dev} whose platform is the fake one, and the commands against it. */
final class FakeProject {
    static final String KEY = "THE-KEY-0123456789";
    static final String SECRET = "the-secret-0123456789abcdef";

    private static final String CONFIG = """
            project: orders
            environments:
              dev:
                platform: confluent
                region: us-west-2
                cloud: aws
                environment: env-1
                organization: org-1
                compute-pool: lfcp-1
                api-key: ${env:DEV_KEY}
                api-secret: ${env:DEV_SECRET}
            """;

    final Path folder;
    final FakePlatform platform = new FakePlatform(Capabilities.CONFLUENT);

    FakeProject(Path folder) {
        this.folder = folder;
        Examples.write(folder, "headgate.yaml", CONFIG);
    }

    /** Runs a command without a terminal. */
    CommandRun run(String... args) {
        return CommandRun.on(place -> platform, folder, variables(), false, "", args);
    }

    /** Runs a command at a terminal where somebody types. */
    CommandRun answering(String input, String... args) {
        return CommandRun.on(place -> platform, folder, variables(), true, input, args);
    }

    /** A table with rows, and a statement that copies it into another one. */
    void copying(String from, String to, String statement) {
        query("CREATE TABLE " + from + " (id STRING, v BIGINT)", "ddl-" + from);
        query("CREATE TABLE " + to + " (id STRING, v BIGINT)", "ddl-" + to);
        query("INSERT INTO " + to + " SELECT * FROM " + from, statement);
    }

    void query(String sql, String name) {
        platform.queries().run(new Query(name, sql, Map.of(), Optional.of("lfcp-1"), 10, Duration.ofSeconds(5)));
    }

    static Map<String, String> variables() {
        return Map.of("DEV_KEY", KEY, "DEV_SECRET", SECRET, "NO_COLOR", "1");
    }
}
