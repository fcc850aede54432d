package io.headgate.platforms.flink.observe;

import io.headgate.pipelines.world.StateVerdict;
import java.util.ArrayList;
import java.util.List;

/** Compares two plans operator by operator. */
final class PlanComparison {
    private static final int LONGEST = 140;

    private PlanComparison() {}

    static StateVerdict of(String statement, String digest, CompiledPlan old, CompiledPlan changed) {
        List<CompiledPlan.Operator> was = old.operators();
        List<CompiledPlan.Operator> will = changed.operators();
        List<String> lines = new ArrayList<>();
        boolean equal = was.size() == will.size();
        for (int place = 0; place < Math.max(was.size(), will.size()); place++) {
            if (place >= was.size()) {
                lines.add("+ " + words(will.get(place)));
            } else if (place >= will.size()) {
                lines.add("- " + words(was.get(place)));
            } else if (was.get(place).form().equals(will.get(place).form())) {
                lines.add("= " + words(will.get(place)));
            } else {
                equal = false;
                lines.add("- " + words(was.get(place)));
                lines.add("+ " + words(will.get(place)));
            }
        }
        return new StateVerdict(statement, digest, equal, String.join("\n", lines));
    }

    private static String words(CompiledPlan.Operator operator) {
        String words = operator.words();
        String shown = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " ...";
        return operator.stateful() ? shown + " [state]" : shown;
    }
}
