package io.headgate.lab.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.json.Json;
import io.headgate.lab.sql.StatementReader;
import io.headgate.lab.sql.StatementReading;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what the SQL Gateway was told to do to its end, whether or not the client waits for that, and counts what came of it:
 * tables made and dropped, jobs started. A client that is killed in between leaves its effect, and the count tells of it.
 */
final class OperationWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperationWatch.class);
    private static final Pattern STOP_JOB =
            Pattern.compile("\\bSTOP\\s+JOB\\s+'([0-9a-f]{32})'", Pattern.CASE_INSENSITIVE);
    private static final long PAUSE_MILLIS = 20;
    private static final long PATIENCE_MILLIS = 120_000;

    private final String gateway;
    private final Engine engine;
    private final LabIdentity identity;
    private final EffectJournal effects;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService watchers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "lab-operations");
        thread.setDaemon(true);
        return thread;
    });

    OperationWatch(String gateway, Engine engine, LabIdentity identity, EffectJournal effects) {
        this.gateway = gateway;
        this.engine = engine;
        this.identity = identity;
        this.effects = effects;
    }

    /**
     * A statement that was given to the gateway.
     *
     * @param name what it calls its job, empty for nothing
     * @param tables that it makes, changes or drops
     * @param before which of them were there before
     */
    record Watched(String name, String sql, SqlKind kind, List<TablePath> tables, List<TablePath> before) {}

    /** Notes what is there before the statement runs. */
    Watched begin(String sql, String name) {
        try {
            StatementReading reading = StatementReader.read(sql, identity.names("", ""));
            List<TablePath> before = reading.writes().stream()
                    .filter(table -> engine.table(table).isPresent())
                    .toList();
            return new Watched(name, sql, reading.kind(), reading.writes(), before);
        } catch (SqlRefusedException notOurs) {
            return new Watched(name, sql, SqlKind.OTHER, List.of(), List.of());
        }
    }

    /** Counts the effect in the background, once there is one. */
    void follow(Watched statement, String operation) {
        watchers.execute(() -> {
            try {
                if (finished(operation)) {
                    count(statement, operation);
                }
            } catch (IOException e) {
                LOG.debug("{} cannot be followed any more", operation, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private boolean finished(String operation) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < deadline) {
            String status = Json.text(get(operation + "/status"), "status");
            switch (status) {
                case "FINISHED" -> {
                    return true;
                }
                case "INITIALIZED", "PENDING", "RUNNING" -> Thread.sleep(PAUSE_MILLIS);
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private void count(Watched statement, String operation) throws IOException, InterruptedException {
        for (TablePath table : statement.tables()) {
            boolean was = statement.before().contains(table);
            boolean is = engine.table(table).isPresent();
            if (!was && is) {
                effects.count(EffectKind.TABLE_CREATED, table.name());
            } else if (was && !is) {
                effects.count(EffectKind.TABLE_DROPPED, table.name());
            } else if (was && statement.kind() == SqlKind.ALTER_TABLE) {
                effects.count(EffectKind.TABLE_ALTERED, table.name());
            }
        }
        Matcher stop = STOP_JOB.matcher(statement.sql());
        if (stop.find()) {
            effects.count(EffectKind.JOB_STOPPED, stop.group(1));
            return;
        }
        String job = Json.text(get(operation + "/result/0?rowFormat=JSON"), "jobID");
        if (!job.isEmpty()) {
            effects.count(EffectKind.JOB_STARTED, job);
            if (!statement.name().isEmpty()) {
                effects.count(EffectKind.JOB_STARTED, statement.name());
            }
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path)).build();
        return ProxyCall.json(
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
