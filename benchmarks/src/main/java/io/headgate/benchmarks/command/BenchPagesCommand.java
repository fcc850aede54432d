package io.headgate.benchmarks.command;

import com.fasterxml.jackson.core.type.TypeReference;
import io.headgate.benchmarks.report.BenchmarksPage;
import io.headgate.benchmarks.report.Figures;
import io.headgate.evidence.report.ResultFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headgate bench pages}. */
@Command(
        name = "pages",
        description = "Write docs/benchmarks.md from the figures.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  headgate bench pages"})
final class BenchPagesCommand implements Callable<Integer> {
    private static final List<String> ORDER = List.of("processes", "planning", "rollouts", "cut-over", "lab");

    @Option(names = "--results", paramLabel = "DIR", description = "Where the figures are (default: ${DEFAULT-VALUE}).")
    private Path results = Path.of("benchmarks", "results");

    @Option(names = "--page", paramLabel = "FILE", description = "The page (default: ${DEFAULT-VALUE}).")
    private Path page = Path.of("docs", "benchmarks.md");

    @Override
    public Integer call() throws IOException {
        Files.write(page, page(results).getBytes(StandardCharsets.UTF_8));
        System.out.println("wrote " + page);
        return 0;
    }

    static String page(Path results) {
        Stream<Figures> figures = ORDER.stream()
                .map(what -> results.resolve(what + ".json"))
                .filter(Files::isRegularFile)
                .map(file -> ResultFile.document(file, new TypeReference<>() {}));
        Path remarks = results.resolve("remarks.md");
        String page = BenchmarksPage.of(figures.toList());
        return Files.isRegularFile(remarks) ? page + "\n" + ResultFile.text(remarks) : page;
    }
}
