package io.headgate.pipelines.config;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads {@code headgate.yaml}. Total: whatever the text, a configuration comes back, with defaults where something is wrong
 * and a finding with its line and column for each such place.
 */
public final class ConfigReader {
    private static final List<String> KEYS =
            List.of("project", "pipelines", "layers", "common-products", "naming", "scalar-functions", "environments");
    private static final Pattern FOLDER = Pattern.compile("(?!/)(?!.*(^|/)\\.\\.(/|$)).+");

    private final String file;
    private final ProjectConfig usual;
    private final List<Finding> findings = new ArrayList<>();

    private ConfigReader(String file, String fallbackName) {
        this.file = file;
        this.usual = ProjectConfig.defaults(fallbackName);
    }

    /** A configuration and what is wrong with its file. */
    public record Result(ProjectConfig config, List<Finding> findings) {
        public Result {
            findings = findings.stream().sorted().toList();
        }
    }

    /**
     * Reads a text.
     *
     * @param file the file's name for findings
     * @param fallbackName the project's name where the file gives none
     */
    public static Result read(String text, String file, String fallbackName) {
        ConfigReader reader = new ConfigReader(file, fallbackName);
        return new Result(reader.config(text), reader.findings);
    }

    private ProjectConfig config(String text) {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            findings.add(new Finding(
                    FindingCode.CONFIG_INVALID,
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "",
                    "not valid YAML: " + e.getProblem(),
                    "mend the line; indentation is two spaces, values with ': ' need quotes"));
            return usual;
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            findings.add(
                    Finding.of(FindingCode.CONFIG_INVALID, "", file + " is not valid YAML", "remove odd characters"));
            return usual;
        }
        return root == null ? usual : project(new YamlSection(file, "", root, findings));
    }

    private ProjectConfig project(YamlSection section) {
        ProjectConfig config = new ProjectConfig(
                section.value("project", ConfigReader::notBlank, "the project's name")
                        .orElse(usual.project()),
                section.value("pipelines", ConfigReader::folder, "a folder below the project's root")
                        .orElse(usual.pipelines()),
                layers(section),
                section.texts("common-products").orElse(usual.commonProducts()),
                section.section("naming").map(this::naming).orElse(usual.naming()),
                section.texts("scalar-functions").orElse(List.of()),
                section.section("environments").map(this::environments).orElse(List.of()));
        section.finish(KEYS);
        if (config.environments().stream().filter(EnvironmentConfig::isDefault).count() > 1) {
            section.reportHere("two environments are marked 'default: true'", "keep the mark on one of them");
        }
        return config;
    }

    private List<Layer> layers(YamlSection section) {
        if (!section.has("layers")) {
            return usual.layers();
        }
        List<Layer> layers = new ArrayList<>();
        for (Node item : section.items("layers")) {
            layer(section, item).ifPresent(layers::add);
        }
        return layers.isEmpty() ? usual.layers() : layers;
    }

    /** A plain folder name, or {@code {folder: bronze, type: source}}. */
    private Optional<Layer> layer(YamlSection section, Node item) {
        if (item instanceof ScalarNode scalar) {
            if (FOLDER.matcher(scalar.getValue()).matches()) {
                return Optional.of(Layer.of(scalar.getValue()));
            }
        } else if (item instanceof MappingNode) {
            YamlSection mapping = new YamlSection(file, "layers.", item, findings);
            Optional<String> folder =
                    mapping.value("folder", ConfigReader::folder, "a folder below the pipelines folder");
            Optional<String> type = mapping.text("type");
            mapping.finish(List.of("folder", "type"));
            return folder.map(name -> type.map(word -> new Layer(name, word)).orElseGet(() -> Layer.of(name)));
        }
        section.report(item, "not a layer", "write a folder's name or {folder: bronze, type: source}");
        return Optional.empty();
    }

    private Naming naming(YamlSection section) {
        Map<String, String> patterns = new TreeMap<>(Naming.USUAL.patterns());
        for (String type : section.remainingKeys()) {
            section.value(type, ConfigReader::pattern, "a regular expression; {product} stands for the product")
                    .ifPresent(pattern -> patterns.put(type, pattern));
        }
        return new Naming(patterns);
    }

    private List<EnvironmentConfig> environments(YamlSection section) {
        List<EnvironmentConfig> environments = new ArrayList<>();
        for (String name : section.remainingKeys()) {
            section.section(name).ifPresent(entry -> environments.add(EnvironmentReader.read(name, entry)));
        }
        return environments;
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(text);
        }
        return text.trim();
    }

    private static String folder(String text) {
        String folder = notBlank(text).replaceAll("/+$", "");
        if (!FOLDER.matcher(folder).matches()) {
            throw new IllegalArgumentException(text);
        }
        return folder;
    }

    private static String pattern(String text) {
        try {
            return Pattern.compile(text.replace("{product}", "p")).pattern().isEmpty() ? "" : text;
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
