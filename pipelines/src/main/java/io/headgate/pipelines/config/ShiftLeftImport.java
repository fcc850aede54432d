package io.headgate.pipelines.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Turns a {@code config.yaml} of shift_left into the settings of {@code headgate.yaml}. No secret is taken over: each key
 * becomes a reference to the variable in which shift_left looks for it as well ({@code SL_FLINK_API_KEY}, ...).
 */
public final class ShiftLeftImport {
    /** Setting of an environment by the setting that it comes from; the first one that is there counts. */
    private static final Map<String, List<String>> SETTINGS = settings();

    private static final Map<String, String> KEY_PAIRS = keyPairs();

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, List<String>> lists = new TreeMap<>();
    private final List<String> used = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private ShiftLeftImport() {}

    /**
     * The settings, and what the reader should know about them.
     *
     * @param text the lines of {@code headgate.yaml} from {@code common-products} on
     */
    public record Result(String text, List<String> notices) {
        public Result {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Reads a file's text.
     *
     * @throws IllegalArgumentException when it is no YAML mapping; the message says why and holds nothing of the text
     */
    public static Result read(String text) {
        ShiftLeftImport run = new ShiftLeftImport();
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (YAMLException e) {
            throw new IllegalArgumentException("it is not valid YAML", e);
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new IllegalArgumentException("it has no settings");
        }
        run.collect("", mapping);
        return new Result(run.settingsText(), run.notices());
    }

    private void collect(String path, MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            String key = path + (tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?");
            Node value = tuple.getValueNode();
            if (value instanceof MappingNode inner) {
                collect(key + ".", inner);
            } else if (value instanceof SequenceNode sequence) {
                List<String> items = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    items.add(item instanceof ScalarNode scalar ? scalar.getValue() : "");
                }
                lists.put(key, items);
            } else if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                values.put(key, scalar.getValue().trim());
            }
        }
    }

    private String settingsText() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# Products that every product may read.");
        lines.add("common-products: " + products());
        lines.add("");
        lines.add("# Where the project is deployed to. Secrets are references, never values.");
        lines.add("environments:");
        String name = take("kafka.cluster_type").orElse("dev");
        lines.add("  " + quoted(name) + ":");
        lines.add("    prefix: " + quoted(name));
        lines.add("    default: true");
        lines.add("    platform: confluent");
        compareRegions();
        SETTINGS.forEach((setting, sources) ->
                firstOf(sources).ifPresent(value -> lines.add("    " + setting + ": " + quoted(value))));
        firstOf(List.of("flink.sql_endpoint", "flink.endpoint"))
                .ifPresent(value -> lines.add("    endpoints: {flink: " + quoted(value) + "}"));
        lines.add("    keys:");
        KEY_PAIRS.forEach((pair, section) -> {
            lines.add("      " + pair + ":");
            lines.add("        api-key: " + secret(section, "api_key"));
            lines.add("        api-secret: " + secret(section, "api_secret"));
        });
        return lines.toString();
    }

    private String products() {
        used.add("app.accepted_common_products");
        List<String> products = lists.getOrDefault("app.accepted_common_products", List.of("common", "seeds"));
        return products.stream().map(ShiftLeftImport::quoted).toList().toString();
    }

    /** Statement names take one of the two, checks the other: with different values there, names were not as configured. */
    private void compareRegions() {
        String named = values.getOrDefault("confluent_cloud.region", "");
        String other = values.getOrDefault("confluent_cloud.cloud_region", named);
        if (!named.isEmpty() && !named.equals(other)) {
            notices.add("confluent_cloud.region is " + named + " and cloud_region is " + other + ": " + named
                    + " is taken, as shift_left does for the names of statements");
        }
    }

    private Optional<String> take(String key) {
        used.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private Optional<String> firstOf(List<String> keys) {
        Optional<String> found = Optional.empty();
        for (String key : keys) {
            Optional<String> value = take(key);
            found = found.isPresent() ? found : value;
        }
        return found;
    }

    /** A reference that the file holds already stays; whatever else it holds is left behind. */
    private String secret(String section, String key) {
        String path = section + "." + key;
        Optional<String> value = take(path);
        Optional<Secret> reference = value.flatMap(Secret::parse);
        String variable =
                "SL_" + section.toUpperCase(java.util.Locale.ROOT) + "_" + key.toUpperCase(java.util.Locale.ROOT);
        if (value.isPresent() && reference.isEmpty()) {
            notices.add(path + " holds a literal secret, which is not taken over: set the variable " + variable
                    + ", and change the secret if the file was ever shared");
        }
        return reference.map(Secret::toString).orElse("${env:" + variable + "}");
    }

    private List<String> notices() {
        List<String> left = new ArrayList<>();
        values.keySet().stream().filter(key -> !used.contains(key)).forEach(left::add);
        lists.keySet().stream().filter(key -> !used.contains(key)).forEach(left::add);
        List<String> all = new ArrayList<>(notices);
        if (!left.isEmpty()) {
            all.add("not taken over, since no setting here corresponds to them: "
                    + String.join(", ", left.stream().sorted().toList()));
        }
        return all;
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_./-]{2,}") && !text.matches("(?i)true|false|null|yes|off")
                ? text
                : "'" + text.replace("'", "''") + "'";
    }

    private static Map<String, List<String>> settings() {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        settings.put("cloud", List.of("confluent_cloud.cloud_provider", "confluent_cloud.provider"));
        settings.put("region", List.of("confluent_cloud.region", "confluent_cloud.cloud_region"));
        settings.put("organization", List.of("confluent_cloud.organization_id"));
        settings.put("environment", List.of("confluent_cloud.environment_id"));
        settings.put("principal", List.of("confluent_cloud.service_account_id"));
        settings.put("compute-pool", List.of("flink.compute_pool_id"));
        settings.put("cluster", List.of("kafka.cluster_id"));
        settings.put("catalog", List.of("flink.catalog_name"));
        settings.put("database", List.of("flink.database_name"));
        settings.put("statement-suffix", List.of("flink.statement_name_post_fix"));
        return settings;
    }

    private static Map<String, String> keyPairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("flink", "flink");
        pairs.put("cloud", "confluent_cloud");
        pairs.put("kafka", "kafka");
        return pairs;
    }
}
