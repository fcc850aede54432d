package io.headgate.ledger.http;

import static io.headgate.ledger.token.Role.ADMIN;
import static io.headgate.ledger.token.Role.DEPLOYER;
import static io.headgate.ledger.token.Role.VIEWER;

import io.headgate.ledger.Ledger;
import java.util.List;

/** Everything that can be asked, on one screen. */
final class Routes {
    private static final String ENVIRONMENT = "/v1/environments/{environment}";

    private Routes() {}

    static List<Route> of(Ledger ledger, HostPages pages) {
        HealthHandlers health = new HealthHandlers(ledger, pages);
        ArtifactHandlers artifacts = new ArtifactHandlers(ledger.artifacts());
        RolloutHandlers rollouts = new RolloutHandlers(ledger);
        EnvironmentHandlers environment = new EnvironmentHandlers(ledger);
        TokenHandlers tokens = new TokenHandlers(ledger.tokens());
        return List.of(
                Route.open("GET", "/health/live", health::live),
                Route.open("GET", "/health/ready", health::ready),
                Route.open("GET", "/metrics", health::metrics),
                Route.open("GET", "/v1/openapi.json", health::description),
                Route.of("HEAD", "/v1/artifacts/{digest}", VIEWER, artifacts::has),
                Route.of("GET", "/v1/artifacts/{digest}", VIEWER, artifacts::get),
                Route.of("PUT", "/v1/artifacts/{digest}", DEPLOYER, artifacts::put),
                Route.of("POST", ENVIRONMENT + "/rollout-ids", DEPLOYER, rollouts::newId),
                Route.of("GET", ENVIRONMENT + "/rollouts", VIEWER, rollouts::list),
                Route.of("GET", ENVIRONMENT + "/rollouts/{rollout}", VIEWER, rollouts::get),
                Route.of("GET", ENVIRONMENT + "/rollouts/{rollout}/touched", VIEWER, rollouts::touched),
                Route.of("GET", ENVIRONMENT + "/rollouts/{rollout}/positions", VIEWER, rollouts::positions),
                Route.of("GET", ENVIRONMENT + "/statements/{statement}/owner", VIEWER, rollouts::owner),
                Route.of("GET", ENVIRONMENT + "/audit", VIEWER, environment::audit),
                Route.of("GET", ENVIRONMENT + "/pipelines", VIEWER, environment::pipelines),
                Route.of("GET", ENVIRONMENT + "/leases", VIEWER, environment::leases),
                Route.of("GET", ENVIRONMENT + "/schedules/{schedule}/runs", VIEWER, environment::scheduleRuns),
                Route.of("GET", "/v1/tokens", ADMIN, tokens::list),
                Route.of("POST", "/v1/tokens", ADMIN, tokens::create),
                Route.of("DELETE", "/v1/tokens/{name}", ADMIN, tokens::revoke));
    }
}
