package io.headgate.pipelines.scan;

import io.headgate.pipelines.config.ConfigReader;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a project's folder. The result depends on the files' content and paths alone: not on the order in which the file
 * system lists them, on links, on the absolute path, or on the number of threads.
 */
public final class ProjectScanner {
    public static final String CONFIG_FILE = "headgate.yaml";

    private final Path root;
    private final FactsSource facts;
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
    private final FolderListing listing;

    private ProjectScanner(Path root, FactsSource facts) throws IOException {
        this.root = root;
        this.facts = facts;
        this.listing = new FolderListing(root, findings);
    }

    /**
     * Scans a project.
     *
     * @param root the folder that the pipelines folder lies in
     * @throws HeadgateException when the root cannot be read at all
     */
    public static ScannedProject scan(Path root, FactsSource facts) {
        return scan(root, Optional.empty(), facts);
    }

    /**
     * Scans a project whose pipelines folder the caller names.
     *
     * @param pipelines the pipelines folder relative to the root, where it is known better than by the configuration
     */
    public static ScannedProject scan(Path root, Optional<String> pipelines, FactsSource facts) {
        try {
            return new ProjectScanner(root.toAbsolutePath().normalize(), facts).scan(pipelines);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "the project folder " + root + " cannot be read", "check path and permissions", e);
        }
    }

    private ScannedProject scan(Optional<String> pipelines) {
        ProjectConfig read = config();
        ProjectConfig config = pipelines.map(read::withPipelines).orElseGet(() -> located(read));
        List<FoundFile> found = ProjectWalk.files(root, config, listing, findings);
        List<Optional<SqlFile>> slots = new ArrayList<>(Collections.nCopies(found.size(), Optional.empty()));
        List<List<Finding>> perFile = new ArrayList<>(Collections.nCopies(found.size(), List.of()));
        IntStream.range(0, found.size()).parallel().forEach(index -> {
            List<Finding> own = new ArrayList<>();
            slots.set(index, read(found.get(index), own));
            perFile.set(index, own);
        });
        perFile.forEach(findings::addAll);
        List<SqlFile> files = slots.stream().flatMap(Optional::stream).toList();
        return new ScannedProject(config, files, externals(config), findings);
    }

    private ProjectConfig config() {
        Path file = root.resolve(CONFIG_FILE);
        String name = FolderListing.name(root);
        if (!listing.isFile(file)) {
            return ProjectConfig.defaults(name);
        }
        Optional<String> text = TextFiles.read(file, CONFIG_FILE, findings);
        if (text.isEmpty()) {
            return ProjectConfig.defaults(name);
        }
        ConfigReader.Result result = ConfigReader.read(text.get(), CONFIG_FILE, name);
        findings.addAll(result.findings());
        return result.config();
    }

    /** Without the pipelines folder the root itself holds the layers or the flat files. */
    private ProjectConfig located(ProjectConfig config) {
        return Files.isDirectory(root.resolve(config.pipelines())) ? config : config.withPipelines(".");
    }

    private Optional<SqlFile> read(FoundFile found, List<Finding> own) {
        return TextFiles.read(found.file(), found.path(), own)
                .map(text -> new SqlFile(
                        found.path(), found.place(), found.role(), text, facts.facts(text), properties(found, own)));
    }

    private Map<String, String> properties(FoundFile found, List<Finding> own) {
        if (found.properties().isEmpty()) {
            return Map.of();
        }
        Path file = found.properties().get();
        String path = listing.relative(file);
        Optional<String> text = TextFiles.read(file, path, own);
        try {
            return text.map(PropertiesText::read).orElse(Map.of());
        } catch (IllegalArgumentException e) {
            own.add(new Finding(
                    FindingCode.INVALID_PROPERTIES,
                    path,
                    0,
                    0,
                    "",
                    "the file has a broken \\u escape",
                    "write key=value lines; double each backslash"));
            return Map.of();
        }
    }

    private List<DeclaredExternal> externals(ProjectConfig config) {
        Path file = root.resolve(config.pipelines())
                .resolve("seeds")
                .resolve("external_tables.json")
                .normalize();
        if (!listing.isFile(file)) {
            return List.of();
        }
        String path = listing.relative(file);
        return TextFiles.read(file, path, findings)
                .map(text -> ExternalTablesFile.read(text, path, findings))
                .orElse(List.of());
    }
}
