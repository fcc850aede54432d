package io.headgate.pipelines.plan.decide;

import java.util.List;

/**
 * What happens to a unit seen by itself: the first rule that applies decides. The rules stand in the order of their weight;
 * the last one always applies.
 */
public final class DecisionTable {
    private static final List<Rule> RULES = List.of(
            new ForceRule(),
            new AbsentTableRule(),
            new ViewRule(),
            new BreakingDdlRule(),
            new UnalterableRule(),
            new StatementsRule());

    private DecisionTable() {}

    public static Decision decide(Situation situation) {
        Decision decision = RULES.stream()
                .map(rule -> rule.apply(situation))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseGet(() -> Decision.unchanged(situation.unit(), "already as the project says"));
        return Limits.apply(situation, decision);
    }
}
