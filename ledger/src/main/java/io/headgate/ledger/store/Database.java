package io.headgate.ledger.store;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs pieces of work as transactions and says what is wrong in the words of the project. */
final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int TRIES = 4;

    private final Jdbi jdbi;

    Database(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All of the work or nothing; a deadlock is tried again. */
    <T> T transact(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (JdbiException e) {
                SQLException cause = sqlException(e);
                if (attempt < TRIES && isDeadlock(cause)) {
                    LOG.debug("transaction lost against another one, attempt [{}]", attempt);
                    continue;
                }
                throw isConnection(cause) ? unreachable(e) : e;
            }
        }
    }

    /** As {@link #transact} without a result. */
    void run(Consumer<Handle> work) {
        transact(handle -> {
            work.accept(handle);
            return true;
        });
    }

    private static HeadgateException unreachable(JdbiException e) {
        return new HeadgateException(
                FailureCode.CANNOT_CONNECT,
                "the ledger's database does not answer",
                "try again when PostgreSQL is back",
                e);
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private static boolean isDeadlock(@Nullable SQLException failure) {
        return hasState(failure, "40001") || hasState(failure, "40P01");
    }

    private static boolean isConnection(@Nullable SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || hasState(failure, "08")
                || hasState(failure, "57P")
                || hasState(failure, "53");
    }

    private static boolean hasState(@Nullable SQLException failure, String prefix) {
        return failure != null
                && failure.getSQLState() != null
                && failure.getSQLState().startsWith(prefix);
    }
}
