package io.headgate.worker;

import io.headgate.pipelines.config.Durations;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.connect.TemporalSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker is told by its environment variables; everything has a default that suits a laptop.
 *
 * @param project the folder of the {@code headgate.yaml} that names the environments
 * @param temporal how to reach Temporal, and the key that payloads are encrypted with
 * @param temporalInMemory the service is the one in memory, which strands what a killed worker held
 * @param database {@code jdbc:postgresql:...}, or {@code embedded:DIR} for a PostgreSQL of our own
 * @param host address on which the ledger API, metrics and health are served
 * @param token a token that is registered as administrator at the start
 * @param lab the folder of the lab behind the environment {@code lab}
 * @param pause between two looks at what takes time
 * @param build with it, worker versioning is on and this is the build's id
 */
public record WorkerSettings(
        Path project,
        TemporalSettings temporal,
        boolean temporalInMemory,
        String taskQueue,
        String database,
        String databaseUser,
        Optional<String> databasePassword,
        String host,
        int port,
        Optional<String> token,
        Path lab,
        Duration pause,
        Optional<String> build) {
    private static final int USUAL_PORT = 7780;
    private static final int LAST_PORT = 65_535;

    /** Reads {@code HEADGATE_*}. */
    public static WorkerSettings of(Map<String, String> variables) {
        Variables given = new Variables(variables);
        Path project = given.path("HEADGATE_PROJECT", "").toAbsolutePath().normalize();
        return new WorkerSettings(
                project,
                given.temporal(),
                given.flag("HEADGATE_TEMPORAL_IN_MEMORY"),
                given.text("HEADGATE_TASK_QUEUE", "headgate"),
                given.text(
                        "HEADGATE_LEDGER_DB",
                        "embedded:" + project.resolve(".headgate").resolve("ledger")),
                given.text("HEADGATE_LEDGER_DB_USER", "headgate"),
                given.optional("HEADGATE_LEDGER_DB_PASSWORD"),
                given.text("HEADGATE_WORKER_HOST", "127.0.0.1"),
                given.port("HEADGATE_WORKER_PORT", USUAL_PORT),
                given.optional("HEADGATE_TOKEN"),
                given.path(
                        "HEADGATE_LAB",
                        project.resolve(".headgate").resolve("lab").toString()),
                given.duration("HEADGATE_POLL", "500ms"),
                given.optional("HEADGATE_BUILD"));
    }

    /** Never shows a password or a token. */
    @Override
    public String toString() {
        return "worker of " + project + " on queue " + taskQueue;
    }

    private record Variables(Map<String, String> values) {
        Optional<String> optional(String name) {
            return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
        }

        String text(String name, String usual) {
            return optional(name).orElse(usual);
        }

        /** A server of {@code headgate dev} is plain, whatever profile its user has. */
        TemporalSettings temporal() {
            return new TemporalSettings(
                    optional("HEADGATE_TEMPORAL"),
                    optional("HEADGATE_NAMESPACE"),
                    !flag("HEADGATE_TEMPORAL_PLAIN"),
                    optional(TemporalSettings.CODEC_KEY_FILE).map(file -> path(TemporalSettings.CODEC_KEY_FILE, file)),
                    values);
        }

        boolean flag(String name) {
            String text = text(name, "false");
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw wrong(name, "true or false", new IllegalArgumentException(text));
            };
        }

        Path path(String name, String usual) {
            try {
                return Path.of(text(name, usual));
            } catch (InvalidPathException e) {
                throw wrong(name, "a path", e);
            }
        }

        int port(String name, int usual) {
            try {
                int port = optional(name).map(Integer::parseInt).orElse(usual);
                if (port < 0 || port > LAST_PORT) {
                    throw new IllegalArgumentException("no port: " + port);
                }
                return port;
            } catch (IllegalArgumentException e) {
                throw wrong(name, "a port, 0 for any", e);
            }
        }

        Duration duration(String name, String usual) {
            try {
                return Durations.parse(text(name, usual));
            } catch (IllegalArgumentException e) {
                throw wrong(name, "a duration such as 2s", e);
            }
        }

        private HeadgateException wrong(String name, String wanted, RuntimeException cause) {
            return new HeadgateException(
                    FailureCode.CONFIG,
                    "the variable " + name + " is '" + values.get(name) + "'",
                    "set it to " + wanted,
                    cause);
        }
    }
}
