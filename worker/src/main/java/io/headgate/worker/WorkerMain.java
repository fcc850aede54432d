package io.headgate.worker;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.ledger.http.HostPages;
import io.headgate.ledger.http.LedgerServer;
import io.headgate.ledger.token.Role;
import io.headgate.pipelines.config.ConfigReader;
import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.config.Secret;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.open.Platforms;
import io.headgate.platforms.settings.LabEnvironment;
import io.headgate.platforms.settings.SecretSource;
import io.headgate.platforms.settings.SystemSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the worker's process begins; it runs until it is told to end. */
public final class WorkerMain {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerMain.class);

    private WorkerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(WorkerSettings.of(System.getenv()), ScheduleSettings.of(System.getenv()));
        } catch (HeadgateException e) {
            LOG.error("{}; try: {}", e.getMessage(), e.remedy());
            System.exit(e.code().exitCode());
        } catch (RuntimeException e) {
            // threads of Temporal would keep half a worker alive
            LOG.error("the worker cannot go on", e);
            System.exit(FailureCode.UNEXPECTED.exitCode());
        }
    }

    private static void run(WorkerSettings settings, ScheduleSettings schedules) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            await(ended);
        }));
        Metrics metrics = new Metrics();
        SecretSource secrets = secrets(settings);
        try (Database database = open(settings);
                WorkerProcess worker = WorkerProcess.start(
                        settings,
                        database.ledger(),
                        environments(settings, secrets),
                        new ScheduleParts(schedules, secrets),
                        metrics);
                LedgerServer server = LedgerServer.start(
                        database.ledger(),
                        settings.host(),
                        settings.port(),
                        new HostPages(metrics::scrape, worker::ready))) {
            LOG.info("ready on [{}]", server.port());
            told.await();
        } finally {
            ended.countDown();
        }
    }

    /** The token is known before anybody can ask. */
    private static Database open(WorkerSettings settings) {
        Database database = Database.open(settings);
        settings.token().ifPresent(token -> database.ledger().tokens().register("dev", Role.ADMIN, token));
        return database;
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SecretSource secrets(WorkerSettings settings) {
        LabEnvironment lab = new LabEnvironment(settings.lab());
        SystemSecrets system = new SystemSecrets(System.getenv(), settings.project());
        return (Secret reference) -> lab.find(reference).or(() -> system.find(reference));
    }

    private static EnvironmentBook environments(WorkerSettings settings, SecretSource secrets) {
        LabEnvironment lab = new LabEnvironment(settings.lab());
        return new EnvironmentBook(
                project(settings.project()), lab::find, environment -> Platforms.open(environment, secrets));
    }

    private static ProjectConfig project(Path root) {
        Path file = root.resolve("headgate.yaml");
        Path name = root.getFileName();
        String usual = name == null ? "" : name.toString();
        if (!Files.isRegularFile(file)) {
            return ProjectConfig.defaults(usual);
        }
        try {
            return ConfigReader.read(Files.readString(file), "headgate.yaml", usual)
                    .config();
        } catch (IOException e) {
            throw new HeadgateException(FailureCode.CONFIG, "cannot read " + file, "make it readable, as UTF-8", e);
        }
    }
}
