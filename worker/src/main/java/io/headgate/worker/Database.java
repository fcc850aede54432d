package io.headgate.worker;

import io.headgate.ledger.Ledger;
import io.headgate.ledger.embedded.EmbeddedPostgres;
import io.headgate.ledger.store.DatabaseAddress;
import io.headgate.ledger.store.PostgresLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger's database: one that somebody else runs, or a PostgreSQL of our own that is started again when it dies. */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String EMBEDDED = "embedded:";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final ScheduledExecutorService watch;
    private volatile @Nullable EmbeddedPostgres postgres;
    private @Nullable Future<?> looking;

    private Database(Ledger ledger, @Nullable EmbeddedPostgres postgres) {
        this.ledger = ledger;
        this.postgres = postgres;
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "headgate-postgres-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    static Database open(WorkerSettings settings) {
        String place = settings.database();
        if (!place.startsWith(EMBEDDED)) {
            DatabaseAddress address = new DatabaseAddress(
                    place, settings.databaseUser(), settings.databasePassword().orElse(""));
            return new Database(PostgresLedger.open(address), null);
        }
        Path folder = Path.of(place.substring(EMBEDDED.length()));
        EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, 0);
        Database database = new Database(PostgresLedger.open(postgres.address()), postgres);
        database.watchOver(folder, port(postgres.address()));
        return database;
    }

    Ledger ledger() {
        return ledger;
    }

    /** It comes back at the same address, so that connections only have to be made again. */
    private void watchOver(Path folder, int port) {
        looking = watch.scheduleWithFixedDelay(
                () -> look(folder, port), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What goes wrong here is tried again at the next look. */
    private void look(Path folder, int port) {
        EmbeddedPostgres running = postgres;
        if (running == null || running.pid().isPresent()) {
            return;
        }
        LOG.warn("PostgreSQL is gone; starting it again on port [{}]", port);
        try {
            // the dead one still holds the lock of the folder
            running.close();
            postgres = EmbeddedPostgres.open(folder, port);
        } catch (RuntimeException e) {
            LOG.error("PostgreSQL did not start; trying again", e);
        }
    }

    private static int port(DatabaseAddress address) {
        String url = address.jdbcUrl();
        int from = url.lastIndexOf(':') + 1;
        int end = url.indexOf('/', from);
        return Integer.parseInt(url.substring(from, end < 0 ? url.length() : end));
    }

    /** The server of our own ends with the last worker that uses it; on a laptop there is one. */
    @Override
    public void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        watch.shutdownNow();
        ledger.close();
        EmbeddedPostgres running = postgres;
        if (running != null) {
            running.close();
        }
    }
}
