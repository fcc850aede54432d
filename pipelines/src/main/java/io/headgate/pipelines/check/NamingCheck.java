package io.headgate.pipelines.check;

import io.headgate.pipelines.config.Naming;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table's name against the convention of its type, and against what Kafka takes as a topic's name. */
final class NamingCheck {
    private static final int LONGEST_TOPIC = 249;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]+");
    /** A product that is none: matches nothing, so that an optional part of a pattern falls away. */
    private static final String NEVER = "(?!)";

    private NamingCheck() {}

    static List<Finding> findings(ProjectTable table, Naming naming, Definitions definitions) {
        List<Finding> findings = new ArrayList<>();
        String name = table.name();
        if (!follows(table, naming)) {
            findings.add(definitions.finding(
                    FindingCode.NAME_CONVENTION,
                    table,
                    "the name of " + table.type() + " table '" + name + "' does not follow " + pattern(table, naming),
                    "rename it, for example to '"
                            + ConventionalName.of(table.type(), table.product(), name)
                            + "', or set naming." + table.type() + " in headgate.yaml"));
        }
        if (!TOPIC.matcher(name).matches()) {
            findings.add(definitions.finding(
                    FindingCode.NAME_CONVENTION,
                    table,
                    "the name '" + name + "' cannot be a Kafka topic's",
                    "use letters, digits, '_', '-' and '.' only"));
        }
        if (name.length() > LONGEST_TOPIC) {
            findings.add(definitions.finding(
                    FindingCode.NAME_TOO_LONG,
                    table,
                    "the name has " + name.length() + " characters, a Kafka topic's at most " + LONGEST_TOPIC,
                    "shorten it"));
        }
        return findings;
    }

    private static boolean follows(ProjectTable table, Naming naming) {
        String pattern = pattern(table, naming);
        String product = table.product().isEmpty() ? NEVER : Pattern.quote(table.product());
        return pattern.isEmpty() || Pattern.matches(pattern.replace("{product}", product), table.name());
    }

    private static String pattern(ProjectTable table, Naming naming) {
        return naming.patterns().getOrDefault(table.type(), "");
    }
}
