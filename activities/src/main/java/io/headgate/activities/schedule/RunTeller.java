package io.headgate.activities.schedule;

import io.headgate.workflows.schedule.RunReport;
import java.util.Optional;
import java.util.function.Function;

/** Tells whoever an environment wants to be told. */
public final class RunTeller {
    private final Function<String, Optional<Webhook>> webhooks;

    /** @param webhooks the webhook of an environment, by its name */
    public RunTeller(Function<String, Optional<Webhook>> webhooks) {
        this.webhooks = webhooks;
    }

    /** What became of it, for people; empty where nobody wants to be told. */
    public String tell(RunReport report) {
        Optional<Webhook> webhook = webhooks.apply(report.environment());
        webhook.ifPresent(there -> there.post(RunNews.json(report), report.runId()));
        return webhook.isPresent() ? "the webhook was told" : "";
    }
}
