package io.headgate.lab.process;

import io.headgate.lab.latency.Durations;
import io.headgate.lab.latency.Latency;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The command line of {@link io.headgate.lab.LabMain}.
 *
 * @param folder where everything lies
 * @param ephemeral start empty, leave nothing but the log
 * @param engine {@code flink} or {@code simulated}
 * @param port of the REST surface, 0 for any that is free
 * @param seed of all that is drawn by chance
 * @param maxCfu of the default compute pool
 * @param checkpointInterval of running statements
 * @param rateLimit how many requests a minute the Confluent surface takes; 0 for any number
 * @param carryOverLimit how long a statement waits for the one it continues from
 */
public record LabArguments(
        Path folder,
        boolean ephemeral,
        String engine,
        Latency latency,
        int port,
        long seed,
        int maxCfu,
        Duration checkpointInterval,
        int rateLimit,
        Duration carryOverLimit) {
    /** What {@code --help} prints. */
    public static final String USAGE = """
            Options of the lab's process:
              --folder DIR             where everything lies (required)
              --ephemeral              start empty and leave nothing
              --engine NAME            flink (default) or simulated
              --latency SPEC           ddl=8s,dml=15s,select=1s,carry=25s,stop=5s,delete=3s,list=5s; ranges as 5s-15s;
                                       jitter=0.2; or the profile confluent, or confluent*0.1
              --latency-for PAT:SPEC   the same for statements whose name contains PAT (may be repeated)
              --port N                 port of the REST surface; any that is free when it is left out
              --seed N                 of what is drawn by chance (default 1)
              --max-cfu N              size of the default compute pool (default 1000)
              --checkpoint-interval T  of running statements (default 5s)
              --rate-limit N           requests a minute that are taken, more get 429 (default: any number)
              --carry-over-limit T     how long a statement waits for the one it continues from (default 6h)
            """;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException when it is wrong; the message says what
     */
    public static LabArguments parse(List<String> arguments) {
        String folder = "";
        boolean ephemeral = false;
        String engine = "flink";
        String latency = "";
        List<String> latencyFor = new ArrayList<>();
        int port = 0;
        long seed = 1;
        int maxCfu = 1_000;
        Duration checkpointInterval = Duration.ofSeconds(5);
        int rateLimit = 0;
        Duration carryOverLimit = Duration.ofHours(6);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--folder" -> folder = value(option, rest);
                case "--ephemeral" -> ephemeral = true;
                case "--engine" -> engine = value(option, rest);
                case "--latency" -> latency = value(option, rest);
                case "--latency-for" -> latencyFor.add(value(option, rest));
                case "--port" -> port = (int) number(option, rest, 65_535);
                case "--seed" -> seed = number(option, rest, Long.MAX_VALUE);
                case "--max-cfu" -> maxCfu = (int) number(option, rest, 1_000_000);
                case "--checkpoint-interval" -> checkpointInterval = Durations.parse(value(option, rest));
                case "--rate-limit" -> rateLimit = (int) number(option, rest, 1_000_000);
                case "--carry-over-limit" -> carryOverLimit = Durations.parse(value(option, rest));
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("--folder is missing");
        }
        return new LabArguments(
                Path.of(folder).toAbsolutePath().normalize(),
                ephemeral,
                engine,
                Latency.parse(latency, latencyFor, seed),
                port,
                seed,
                maxCfu,
                checkpointInterval,
                rateLimit,
                carryOverLimit);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static long number(String option, Iterator<String> rest, long max) {
        String text = value(option, rest);
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not '" + text + "'");
        }
        throw new IllegalArgumentException(option + " must be between 0 and " + max + ", not " + text);
    }
}
