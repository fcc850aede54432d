package io.headgate.evidence.command;

import com.fasterxml.jackson.core.type.TypeReference;
import io.headgate.evidence.fuzz.FuzzPage;
import io.headgate.evidence.killmatrix.MatrixPage;
import io.headgate.evidence.model.ModelPage;
import io.headgate.evidence.noloss.FlowPage;
import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.EvidencePage;
import io.headgate.evidence.report.ResultFile;
import io.headgate.evidence.serverkill.OutagePage;
import io.headgate.evidence.soak.SoakPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code headgate evidence pages}. */
@Command(
        name = "pages",
        description = "Write docs/evidence.md from the results.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  headgate evidence pages"})
final class PagesCommand implements Callable<Integer> {
    @Option(names = "--results", paramLabel = "DIR", description = "Where the results are (default: ${DEFAULT-VALUE}).")
    private Path results = Path.of("evidence", "results");

    @Option(names = "--page", paramLabel = "FILE", description = "The page (default: ${DEFAULT-VALUE}).")
    private Path page = Path.of("docs", "evidence.md");

    @Override
    public Integer call() {
        EvidencePage.write(page, sections(results));
        System.out.println("wrote " + page);
        return 0;
    }

    /** A section for each result that there is, and at last what people remark on them. */
    static List<String> sections(Path results) {
        List<String> sections = new ArrayList<>();
        add(sections, results.resolve("kill-matrix.json"), new TypeReference<>() {}, MatrixPage::of);
        add(sections, results.resolve("kill-matrix-flink.json"), new TypeReference<>() {}, MatrixPage::of);
        add(sections, results.resolve("server-kill.json"), new TypeReference<>() {}, OutagePage::of);
        add(sections, results.resolve("no-loss.json"), new TypeReference<>() {}, FlowPage::of);
        add(sections, results.resolve("model.json"), new TypeReference<>() {}, ModelPage::of);
        add(sections, results.resolve("fuzz.json"), new TypeReference<>() {}, FuzzPage::of);
        add(sections, results.resolve("soak.json"), new TypeReference<>() {}, SoakPage::of);
        Path remarks = results.resolve("remarks.md");
        if (Files.isRegularFile(remarks)) {
            sections.add(ResultFile.text(remarks));
        }
        return sections;
    }

    private static <T> void add(
            List<String> sections, Path file, TypeReference<Evidence<T>> type, Function<Evidence<T>, String> page) {
        if (Files.isRegularFile(file)) {
            sections.add(page.apply(ResultFile.document(file, type)));
        }
    }
}
