package io.headgate.cli.rollout;

import io.grpc.StatusRuntimeException;
import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.LedgerAddress;
import io.headgate.ledgerclient.LedgerClient;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.connect.TemporalConnection;
import io.headgate.workflows.start.Starts;
import io.temporal.client.WorkflowClient;
import java.time.Duration;

/** The connections of one command: to Temporal, which is asked at once whether it answers, and to the ledger, on its first use. */
public final class Services implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Addresses addresses;
    private final TemporalConnection temporal;
    private final LedgerClient ledger;
    private final Workers workers;
    private boolean ledgerAnswered;

    private Services(Terminal terminal, Addresses addresses) {
        this.addresses = addresses;
        this.temporal = TemporalConnection.open(addresses.temporal(), service -> {});
        this.ledger = new LedgerClient(LedgerAddress.of(addresses.ledger(), addresses.token()));
        this.workers = new Workers(terminal, temporal, addresses.taskQueue());
    }

    /**
     * Connects.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} within seconds when Temporal is down
     */
    public static Services open(Terminal terminal, Addresses addresses) {
        Services services = new Services(terminal, addresses);
        try {
            services.temporal.requireAnswer(PATIENCE);
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    /**
     * The ledger.
     *
     * @throws HeadgateException {@link FailureCode#CANNOT_CONNECT} within seconds when it is down
     */
    public LedgerClient ledger() {
        if (!ledgerAnswered) {
            ledger.ready();
            ledgerAnswered = true;
        }
        return ledger;
    }

    public WorkflowClient client() {
        return temporal.client();
    }

    /** Those who answer queries and take decisions. */
    Workers workers() {
        return workers;
    }

    public String taskQueue() {
        return addresses.taskQueue();
    }

    /** What a call of Temporal that failed means. */
    public HeadgateException problem(StatusRuntimeException problem) {
        return temporal.problem(problem);
    }

    /** Where Temporal is, for people. */
    public String target() {
        return temporal.target();
    }

    /** A page of the namespace in Temporal's UI; empty where nobody knows the UI. */
    public String page(String kind, String id) {
        return addresses.ui().isEmpty()
                ? ""
                : addresses.ui() + "/namespaces/" + temporal.namespace() + "/" + kind + "/" + id.replace("/", "%2F");
    }

    Starts starts() {
        return new Starts(addresses.taskQueue(), Starts.LAPTOP);
    }

    RemoteRollout rollout(String environment, String rollout) {
        return new RemoteRollout(workers, client(), environment, rollout);
    }

    /** Where a person looks at a rollout; empty where nobody knows the UI. */
    String link(String environment, String rollout) {
        return page("workflows", Starts.rolloutId(environment, rollout));
    }

    @Override
    public void close() {
        workers.close();
        ledger.close();
        temporal.close();
    }
}
