package io.headgate.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What the demo does, from an empty machine to a rollout that is taken back. */
final class DemoScript {
    private static final String STATEMENT = "src_c360_app_usage";
    private static final String INTERMEDIATE = "int_c360_customer_transactions";
    private static final String VIEW = "SELECT * FROM c360_mv_customer_analytics";
    private static final int RATE = 200;
    private static final int LOAD_SECONDS = 20;
    /** The worker dies after this many steps of the third deployment. */
    private static final int STEPS_BEFORE_THE_KILL = 3;

    private static final String EVENT =
            "{\"customer_id\":\"LOAD\",\"session_id\":\"S\",\"device\":\"phone\",\"screen\":\"home\","
                    + "\"seconds\":5,\"occurred_at\":\"2026-03-24 20:00:00\"}";

    private final Shell shell;
    private final DemoProject project;
    private final List<DemoReport.Chapter> chapters = new ArrayList<>();

    DemoScript(Shell shell, DemoProject project) {
        this.shell = shell;
        this.project = project;
    }

    DemoReport run() {
        play("Start Kafka, Flink, PostgreSQL, Temporal and a worker", () -> shell.type("dev", "up"));
        play("Make the raw tables and their rows", () -> {
            runFiles("ddl.");
            runFiles("insert.");
        });
        play("Deploy customer360: plan it, carry it out, follow it", () -> {
            shell.type("deploy", "--all", "-e", "lab", "-y");
            shell.type("sql", "-e", "lab", VIEW);
        });
        JsonNode counted = chapter(
                "Change a statement while " + RATE + " records a second pass through it", this::carryOverUnderLoad);
        String rollout = chapter(
                "Change a table that others read, and kill the worker in the middle", this::deployThroughACrash);
        play("Take that back", () -> {
            shell.type("rollback", rollout, "-e", "lab", "-y");
            shell.type("sql", "-e", "lab", "SELECT COUNT(*) AS customers FROM c360_mv_customer_analytics");
        });
        JsonNode dev = json(shell.read("dev", "status", "--json"));
        return new DemoReport(
                chapters,
                counted.path("produced").asLong(),
                counted.path("lost").asLong(),
                counted.path("duplicated").asLong(),
                dev.path("temporalUi").asText(),
                json(shell.read("lab", "status", "--json"))
                        .at("/endpoints/jobmanager")
                        .asText(),
                dev.path("ledger").asText());
    }

    private void play(String title, Runnable content) {
        chapter(title, () -> {
            content.run();
            return title;
        });
    }

    private <T> T chapter(String title, Supplier<T> content) {
        long begun = System.nanoTime();
        shell.say("\n== " + (chapters.size() + 1) + ". " + title);
        T shown = content.get();
        chapters.add(new DemoReport.Chapter(title, (System.nanoTime() - begun) / 1e9));
        return shown;
    }

    private void runFiles(String beginning) {
        List<String> words = new ArrayList<>(List.of("sql", "-e", "lab", "-f"));
        words.addAll(project.rawFiles(beginning));
        shell.type(words.toArray(String[]::new));
    }

    private JsonNode carryOverUnderLoad() {
        CompletableFuture<String> load = CompletableFuture.supplyAsync(() -> shell.read(
                "lab",
                "load",
                "--topic",
                "raw_app_usage",
                "--sink",
                STATEMENT,
                "--key",
                "event_id",
                "--value",
                EVENT,
                "--rate",
                Integer.toString(RATE),
                "--seconds",
                Integer.toString(LOAD_SECONDS)));
        project.changeStatement();
        shell.type("deploy", STATEMENT, "-e", "lab", "-y");
        shell.say("waiting for the last of the " + RATE * LOAD_SECONDS + " records ...");
        JsonNode counted = json(joined(load));
        shell.say(counted.path("produced").asLong() + " records were written meanwhile; lost: "
                + counted.path("lost").asLong() + ", duplicated: "
                + counted.path("duplicated").asLong());
        return counted;
    }

    private String deployThroughACrash() {
        project.changeIntermediate();
        AtomicReference<CompletableFuture<Void>> mended = new AtomicReference<>();
        Trigger trigger = new Trigger(
                shell.progress(),
                line -> line.startsWith("  done "),
                STEPS_BEFORE_THE_KILL,
                () -> mended.set(CompletableFuture.runAsync(this::killTheWorker)));
        shell.type(trigger.stream(), "deploy", INTERMEDIATE, "-e", "lab", "--may-start-descendants", "-y");
        CompletableFuture<Void> restart = mended.get();
        if (restart == null) {
            throw new HeadgateException(
                    FailureCode.UNEXPECTED,
                    "the deployment was over before the worker could be killed",
                    "read what it says above");
        }
        joined(restart);
        return json(shell.read("history", "-e", "lab", "-n", "1", "--json"))
                .at("/items/0/rollout")
                .asText();
    }

    private void killTheWorker() {
        long pid = json(shell.read("dev", "status", "--json"))
                .at("/parts/worker/pid")
                .asLong();
        shell.say("kill -9 " + pid + "    # the worker");
        ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
        worker.destroyForcibly();
        worker.onExit().join();
        shell.type("dev", "up");
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof HeadgateException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a command answered with something else than JSON: " + text, e);
        }
    }
}
