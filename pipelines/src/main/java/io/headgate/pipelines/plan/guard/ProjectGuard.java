package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.WarningCode;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.order.PlanDraft;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.problem.Severity;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with the project: a blocker where the plan touches it, a warning elsewhere. */
final class ProjectGuard implements Guard {
    @Override
    public void check(PlanDraft draft, Remarks remarks) {
        Set<String> touched = new HashSet<>();
        Map<String, String> folders = new HashMap<>();
        for (ProjectTable table : draft.landscape().snapshot().snapshot().tables()) {
            folders.put(table.folder(), table.name());
        }
        for (Node node : draft.touched()) {
            touched.addAll(node.unit().tableNames());
            approximate(node.unit(), remarks);
        }
        cycles(draft, touched, remarks);
        Set<String> elsewhere = new TreeSet<>();
        for (Finding finding : draft.landscape().snapshot().snapshot().findings()) {
            if (finding.severity() == Severity.ERROR) {
                finding(finding, folders, touched, elsewhere, remarks);
            }
        }
        if (!elsewhere.isEmpty()) {
            remarks.warn(
                    WarningCode.BROKEN_ELSEWHERE,
                    List.of(),
                    "errors of the project outside of this plan: " + String.join(", ", elsewhere));
        }
    }

    private static void finding(
            Finding finding, Map<String, String> folders, Set<String> touched, Set<String> elsewhere, Remarks remarks) {
        Optional<String> table = table(finding, folders);
        boolean everywhere = finding.code() == FindingCode.CONFIG_INVALID;
        if (everywhere || table.filter(touched::contains).isPresent()) {
            remarks.block(new Blocker(
                    code(finding.code()), table.stream().toList(), finding.at(), finding.message(), finding.remedy()));
        } else {
            elsewhere.add(table.orElse(finding.at()));
        }
    }

    private static Optional<String> table(Finding finding, Map<String, String> folders) {
        if (!finding.table().isEmpty()) {
            return Optional.of(finding.table());
        }
        String folder = finding.file();
        while (folder.indexOf('/') >= 0) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            if (folders.containsKey(folder)) {
                return Optional.ofNullable(folders.get(folder));
            }
        }
        return Optional.empty();
    }

    private static BlockerCode code(FindingCode code) {
        return switch (code) {
            case DUPLICATE_TABLE -> BlockerCode.DUPLICATE_TABLE;
            case TWO_WRITERS -> BlockerCode.TWO_WRITERS;
            case CYCLE -> BlockerCode.CYCLE;
            case MISSING_SOURCE -> BlockerCode.MISSING_SOURCE;
            case NAME_TOO_LONG -> BlockerCode.NAME_TOO_LONG;
            case CONFIG_INVALID, UNSUPPORTED_FORM -> BlockerCode.UNSUPPORTED;
            case UNREADABLE_FILE,
                    NOT_UTF8,
                    OUTSIDE_PROJECT,
                    OUTSIDE_LAYERS,
                    EMPTY_FILE,
                    INVALID_SQL,
                    TEMPLATE_HOLES,
                    MISSING_DDL,
                    NO_STATEMENT,
                    CHANGELOG_MISMATCH,
                    NAME_CONVENTION,
                    NAME_FILE_MISMATCH,
                    INVALID_PROPERTIES,
                    CASE_MISMATCH -> BlockerCode.INVALID_SQL;
        };
    }

    private static void approximate(Unit unit, Remarks remarks) {
        unit.tables().stream()
                .filter(ProjectTable::approximate)
                .forEach(table -> remarks.block(
                        BlockerCode.INVALID_SQL,
                        List.of(table.name()),
                        "some SQL of " + table.name() + " does not parse, so what it reads and writes is only guessed",
                        "correct the SQL; 'headgate validate' shows where"));
    }

    private static void cycles(PlanDraft draft, Set<String> touched, Remarks remarks) {
        List<String> circle = Circle.members(draft.landscape());
        if (circle.stream().anyMatch(touched::contains)) {
            remarks.block(
                    BlockerCode.CYCLE,
                    circle,
                    "tables feed each other in a circle: " + String.join(", ", circle),
                    "break the circle; there is no order in which they could be started");
        }
    }
}
