package io.headgate.ledger.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * The program that runs PostgreSQL in a folder until it is told to end: {@code EmbeddedPostgresProcess FOLDER [PORT]}. When the
 * server answers, {@code connection.properties} in the folder says {@code url}, {@code user}, {@code password} and {@code pid}
 * (readable by its owner only), and one line {@code ready <url>} goes to standard output.
 */
public final class EmbeddedPostgresProcess {
    private EmbeddedPostgresProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: EmbeddedPostgresProcess FOLDER [PORT]");
            System.exit(2);
        }
        int port = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 0;
        EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(arguments[0]), port);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop PostgreSQL"));
        writeConnection(ServerFolder.in(Path.of(arguments[0])), postgres);
        System.out.println("ready " + postgres.address().jdbcUrl());
        System.out.flush();
        new CountDownLatch(1).await();
    }

    private static void writeConnection(ServerFolder folder, EmbeddedPostgres postgres) throws IOException {
        Map<String, String> facts = new TreeMap<>();
        facts.put("url", postgres.address().jdbcUrl());
        facts.put("user", postgres.address().user());
        facts.put("password", postgres.address().password());
        postgres.pid().ifPresent(pid -> facts.put("pid", Long.toString(pid)));
        folder.writePrivately(
                folder.connection(),
                facts.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
