package io.headgate.ledger.lease;

import java.util.List;

/**
 * A lease that is in the way.
 *
 * @param tables the tables that both want, by name
 */
public record LeaseConflict(Lease holder, List<String> tables) {
    public LeaseConflict {
        tables = tables.stream().sorted().toList();
    }

    /** For people: {@code rollout 20261121-ab12cd3-4 holds orders, customers}. */
    public String sentence() {
        return "rollout " + holder.rollout() + " holds " + String.join(", ", tables);
    }
}
