package io.headgate.ledger.embedded;

import io.headgate.ledger.ArtifactKind;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.store.PostgresLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The process that is killed: it writes for ever and says what was acknowledged. */
final class CrashWriter {
    private CrashWriter() {}

    public static void main(String[] arguments) {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(arguments[0]), 0);
        Ledger ledger = PostgresLedger.open(postgres.address(), 2);
        for (int i = 0; ; i++) {
            String digest = ledger.artifacts().store(ArtifactKind.SQL, ("row " + i).getBytes(StandardCharsets.UTF_8));
            System.out.println("ack " + digest);
            System.out.flush();
        }
    }
}
