package io.headgate.evidence.count;

import io.headgate.evidence.stage.LabRemote;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.platforms.EffectKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the platform has counted at one moment: effects by key, statements that are there. */
record Tally(Map<String, Long> effects, Set<String> statements) {
    /** What asks {@code INFORMATION_SCHEMA}: it changes nothing and ends by itself. */
    private static final String QUESTION = "headgate-query-";

    static Tally of(LabRemote lab) {
        return new Tally(
                lab.effects(),
                lab.statements().keySet().stream()
                        .filter(name -> !name.startsWith(QUESTION))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** How often each effect of a plan happened since an earlier tally; each must have happened once. */
    List<EffectCount> since(Tally before, Plan plan, String rollout) {
        List<EffectCount> counts = new ArrayList<>();
        for (Step step : plan.steps()) {
            String name = step.name().orElse("");
            switch (step.kind()) {
                case STOP -> counts.add(count(before, step, name, "STATEMENT_STOPPED"));
                case RESUME -> counts.add(count(before, step, name, "STATEMENT_RESUMED"));
                case DELETE_STATEMENT -> counts.add(count(before, step, name, "STATEMENT_DELETED"));
                case START -> {
                    counts.add(count(before, step, name, "STATEMENT_CREATED"));
                    String key = new EffectKey(rollout, step.id(), 1).hex();
                    counts.add(count(before, step, key, "STATEMENT_CREATED"));
                }
                case CREATE_TABLE -> counts.add(count(before, step, step.table(), "TABLE_CREATED"));
                case ALTER_TABLE -> counts.add(count(before, step, step.table(), "TABLE_ALTERED"));
                case DROP_TABLE -> counts.add(count(before, step, step.table(), "TABLE_DROPPED"));
                case VERIFY, AWAIT_CAUGHT_UP, AWAIT_POSITIONS, CREATE_POOL -> {}
            }
        }
        return counts;
    }

    /** Tables that went although no step of the plan drops them. */
    List<String> wronglyDropped(Tally before, Plan plan) {
        Set<String> planned = plan.steps().stream()
                .filter(step -> step.kind() == StepKind.DROP_TABLE)
                .map(Step::table)
                .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        effects.forEach((key, count) -> {
            if (key.endsWith(" TABLE_DROPPED")) {
                String table = key.substring(0, key.indexOf(' '));
                long drops = count - before.effects.getOrDefault(key, 0L);
                if (drops > (planned.contains(table) ? 1 : 0)) {
                    wrong.add(table);
                }
            }
        });
        return wrong;
    }

    /** Statements that are there and should not be. */
    List<String> orphans(Tally before, Plan plan) {
        Set<String> expected = expected(before, plan);
        return statements.stream().filter(name -> !expected.contains(name)).toList();
    }

    /** Statements that should be there and are not. */
    List<String> missing(Tally before, Plan plan) {
        return expected(before, plan).stream()
                .filter(name -> !statements.contains(name))
                .toList();
    }

    private static Set<String> expected(Tally before, Plan plan) {
        Set<String> expected = new LinkedHashSet<>(before.statements);
        for (Step step : plan.steps()) {
            if (step.kind() == StepKind.DELETE_STATEMENT) {
                step.name().ifPresent(expected::remove);
            }
        }
        for (Step step : plan.steps()) {
            if (step.kind() == StepKind.START) {
                step.name().ifPresent(expected::add);
            }
        }
        return expected;
    }

    private EffectCount count(Tally before, Step step, String key, String effect) {
        String id = key + " " + effect;
        return new EffectCount(step.id(), effect, effects.getOrDefault(id, 0L) - before.effects.getOrDefault(id, 0L));
    }

    /** How often an effect of a step has happened. */
    record EffectCount(String step, String effect, long count) {}
}
