package io.headgate.pipelines.config;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file that is read key by key; what nobody asked for is a finding in the end. All findings point at
 * the line and column of the key or value.
 */
final class YamlSection {
    private final String file;
    private final String path;
    private final Node at;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Collection<Finding> findings;

    YamlSection(String file, String path, Node node, Collection<Finding> findings) {
        this.file = file;
        this.path = path;
        this.at = node;
        this.findings = findings;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (values.containsKey(key)) {
                    report(tuple.getKeyNode(), "'" + path + key + "' is set twice", "keep one of them");
                }
                values.put(key, tuple.getValueNode());
                keys.put(key, tuple.getKeyNode());
            }
        } else {
            report(
                    node,
                    (path.isEmpty() ? "the file" : "'" + name() + "'") + " is not a mapping",
                    "write key: value lines");
        }
    }

    private String name() {
        return path.substring(0, path.length() - 1);
    }

    List<String> remainingKeys() {
        return List.copyOf(values.keySet());
    }

    Optional<String> text(String key) {
        Node node = values.remove(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        report(node, "'" + path + key + "' is not a single value", "write one value behind the colon");
        return Optional.empty();
    }

    /** A value that {@code parse} accepts; an {@link IllegalArgumentException} of it becomes a finding. */
    <T> Optional<T> value(String key, Function<String, T> parse, String expected) {
        Node node = values.get(key);
        Optional<String> text = text(key);
        if (text.isEmpty() || node == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.get()));
        } catch (IllegalArgumentException e) {
            report(node, "'" + path + key + "' is '" + text.get() + "'", "write " + expected);
            return Optional.empty();
        }
    }

    /** A reference to a secret; a literal is refused without being repeated. */
    Optional<Secret> secret(String key) {
        Node node = values.get(key);
        Optional<String> text = text(key);
        if (text.isEmpty() || node == null) {
            return Optional.empty();
        }
        Optional<Secret> secret = Secret.parse(text.get());
        if (secret.isEmpty()) {
            report(
                    node,
                    "'" + path + key + "' holds a literal secret",
                    "write ${env:NAME} or ${file:PATH}, and change the secret if this file was ever shared");
        }
        return secret;
    }

    Optional<List<String>> texts(String key) {
        Node node = values.remove(key);
        if (node == null) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    report(item, "an item of '" + path + key + "' is not a single value", "write plain names");
                }
            }
            return Optional.of(texts);
        }
        report(node, "'" + path + key + "' is not a list", "write [a, b]");
        return Optional.empty();
    }

    /** The items of a list that may be plain names or mappings. */
    List<Node> items(String key) {
        Node node = values.remove(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            report(node, "'" + path + key + "' is not a list", "write [a, b]");
        }
        return List.of();
    }

    Optional<YamlSection> section(String key) {
        Node node = values.remove(key);
        return node == null ? Optional.empty() : Optional.of(new YamlSection(file, path + key + ".", node, findings));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Reports each key that nobody has read. */
    void finish(Collection<String> known) {
        for (String key : remainingKeys()) {
            report(
                    keys.getOrDefault(key, at),
                    "unknown setting '" + path + key + "'",
                    "known here: " + String.join(", ", known));
        }
    }

    void report(Node node, String message, String remedy) {
        Mark mark = node.getStartMark();
        findings.add(new Finding(
                FindingCode.CONFIG_INVALID, file, mark.getLine() + 1, mark.getColumn() + 1, "", message, remedy));
    }

    void reportHere(String message, String remedy) {
        report(at, message, remedy);
    }
}
