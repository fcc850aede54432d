package io.headgate.evidence.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the PostgreSQL of a ledger's folder listens, as its own files say. */
final class PostgresAddress {
    private static final int PORT_LINE = 3;

    private PostgresAddress() {}

    static int port(Path ledger) {
        try {
            return Integer.parseInt(Files.readAllLines(ledger.resolve("data").resolve("postmaster.pid"))
                    .get(PORT_LINE)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a worker must be told to use it through another port. */
    static Map<String, String> variables(Path ledger, int port) {
        try {
            return Map.of(
                    "HEADGATE_LEDGER_DB",
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                    "HEADGATE_LEDGER_DB_USER",
                    "postgres",
                    "HEADGATE_LEDGER_DB_PASSWORD",
                    Files.readString(ledger.resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
