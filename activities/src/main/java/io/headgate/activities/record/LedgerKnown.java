package io.headgate.activities.record;

import io.headgate.activities.plan.Known;
import io.headgate.ledger.Ledger;
import io.headgate.pipelines.world.Ownership;
import java.util.Optional;

/** {@link Known} by the ledger's registry. */
public final class LedgerKnown implements Known {
    private final Ledger ledger;

    public LedgerKnown(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Ownership> ownership(String environment, String statement) {
        return ledger.registry().ownership(environment, statement);
    }

    @Override
    public boolean verified(String environment, String table) {
        return ledger.registry().isVerified(environment, table);
    }
}
