package io.headgate.evidence.fuzz;

import io.headgate.evidence.report.ResultFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets Maven run a fuzz target of the source tree in search of new inputs, and reads from its log what came of it. */
public final class Search {
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");
    private static final Pattern FINDING =
            Pattern.compile("(?m)^(?:== Java Exception: |\\[ERROR] .*FuzzTestFinding)(.*)$");

    private final Path sources;
    private final Path logs;

    /**
     * Where to search.
     *
     * @param sources the root of the source tree
     * @param logs where each search leaves its log; one that is there already is read instead of searching again
     */
    public Search(Path sources, Path logs) {
        this.sources = sources;
        this.logs = logs;
    }

    /** Searches with one target. */
    public FuzzRun run(Target target) {
        Path log = logs.resolve(target.label() + ".txt");
        try {
            Files.createDirectories(logs);
            if (!Files.isRegularFile(log)) {
                search(target, log);
            }
            return read(
                    target, ResultFile.text(log), Files.getLastModifiedTime(log).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void search(Target target, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-Dquick",
                        "-pl",
                        target.module(),
                        "-am",
                        "-Djazzer.hooks=true",
                        "-Dtest=" + target.test(),
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "test"))
                .directory(sources.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAZZER_FUZZ", "1");
        // every connection would be a finding, those of targets to servers of their own too
        builder.environment().put("JAZZER_SSRF_PERMISSIVE_UNTIL_CONFIGURED", "1");
        builder.start().waitFor();
    }

    /** What a log says; where it says nothing, that is a finding too. */
    static FuzzRun read(Target target, String log, Instant at) {
        Matcher finding = FINDING.matcher(log);
        Matcher done = DONE.matcher(log);
        boolean counted = done.find();
        String found = finding.find() ? finding.group(1).strip() : counted ? "" : "it did not run to its end";
        return new FuzzRun(
                target.label(),
                at,
                counted ? Long.parseLong(done.group(1)) : 0,
                counted ? Long.parseLong(done.group(2)) : 0,
                found);
    }
}
