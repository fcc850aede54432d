package io.headgate.model.stage;

import io.headgate.ledger.Ledger;
import io.headgate.ledger.embedded.EmbeddedPostgres;
import io.headgate.ledger.store.PostgresLedger;
import java.nio.file.Path;

/** A PostgreSQL with a ledger, for all seeds of a run; each seed has an environment of its own in it. */
public final class Workshop implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final EmbeddedPostgres postgres;
    private final Ledger ledger;

    private Workshop(EmbeddedPostgres postgres, Ledger ledger) {
        this.postgres = postgres;
        this.ledger = ledger;
    }

    /** Starts it, with its data in this folder. */
    public static Workshop open(Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, 0);
        return new Workshop(postgres, PostgresLedger.open(postgres.address(), CONNECTIONS));
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        ledger.close();
        postgres.close();
    }
}
