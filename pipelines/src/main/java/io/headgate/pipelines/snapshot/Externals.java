package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.scan.DeclaredExternal;
import io.headgate.pipelines.sql.TableRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables that are read and not defined, and what is odd about them. */
final class Externals {
    private final Names names;
    private final Map<String, Draft> drafts;
    private final Map<String, DeclaredExternal> declared = new HashMap<>();
    private final Map<String, String> byLowerCase = new HashMap<>();
    private final Collection<Finding> findings;

    private Externals(
            Names names, Map<String, Draft> drafts, List<DeclaredExternal> declared, Collection<Finding> findings) {
        this.names = names;
        this.drafts = drafts;
        this.findings = findings;
        declared.forEach(external -> this.declared.put(external.name(), external));
        drafts.keySet().forEach(name -> byLowerCase.put(name.toLowerCase(Locale.ROOT), name));
    }

    static List<ExternalTable> collect(
            Names names, Map<String, Draft> drafts, List<DeclaredExternal> declared, Collection<Finding> findings) {
        return new Externals(names, drafts, declared, findings).collect();
    }

    private List<ExternalTable> collect() {
        Map<String, Set<String>> readers = new TreeMap<>();
        for (Draft draft : drafts.values()) {
            for (ProjectStatement statement : draft.queries()) {
                for (TableRead read : statement.facts().reads()) {
                    String name = names.resolve(read.table());
                    if (!drafts.containsKey(name)) {
                        boolean first = readers.computeIfAbsent(name, key -> new TreeSet<>())
                                .add(draft.name());
                        if (first && !declared.containsKey(name)) {
                            unknown(draft, statement, read, name);
                        }
                    }
                }
            }
        }
        List<ExternalTable> externals = new ArrayList<>();
        readers.forEach((name, tables) -> externals.add(external(name, tables)));
        return externals;
    }

    private ExternalTable external(String name, Set<String> readers) {
        Optional<DeclaredExternal> entry = Optional.ofNullable(declared.get(name));
        return new ExternalTable(
                name,
                entry.flatMap(DeclaredExternal::product),
                entry.flatMap(DeclaredExternal::topic),
                entry.isPresent(),
                List.copyOf(readers));
    }

    private void unknown(Draft draft, ProjectStatement statement, TableRead read, String name) {
        String similar = byLowerCase.get(name.toLowerCase(Locale.ROOT));
        String about = statement.facts().approximate() ? " (found in SQL that does not parse)" : "";
        findings.add(new Finding(
                similar == null ? FindingCode.MISSING_SOURCE : FindingCode.CASE_MISMATCH,
                statement.file(),
                read.table().span().line(),
                read.table().span().column(),
                draft.name(),
                "'" + name + "' is read and defined nowhere in the project; it is taken for an external table" + about,
                similar == null
                        ? "define it, or declare it in seeds/external_tables.json"
                        : "names are case-sensitive: did you mean '" + similar + "'?"));
    }
}
