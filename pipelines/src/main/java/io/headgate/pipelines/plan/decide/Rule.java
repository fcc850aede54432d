package io.headgate.pipelines.plan.decide;

import java.util.Optional;

/** One row (or a few that belong together) of the decision table: a decision where it applies, else nothing. */
interface Rule {
    Optional<Decision> apply(Situation situation);
}
