package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.PlaceOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.RolloutDetail;
import io.headgate.ledgerclient.RolloutSummary;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Which environment a command about rollouts means, and how to reach its record. */
final class RolloutPlace {
    @Mixin
    private PlaceOption place = new PlaceOption();

    Place of(Terminal terminal) {
        return place.of(terminal);
    }

    Services open(Terminal terminal, Place where) {
        return Services.open(terminal, Addresses.of(terminal, where.root()));
    }

    /**
     * What the ledger knows of a rollout.
     *
     * @throws HeadgateException {@link FailureCode#USAGE} when there is none of this name
     */
    static RolloutDetail detail(Services services, String environment, String rollout) {
        try {
            return services.ledger().rollout(environment, rollout);
        } catch (HeadgateException e) {
            throw e.code() == FailureCode.UNKNOWN_TABLE ? unknown(environment, rollout, e) : e;
        }
    }

    static HeadgateException unknown(String environment, String rollout, Throwable cause) {
        return new HeadgateException(
                FailureCode.USAGE,
                "there is no rollout " + rollout + " in " + environment,
                "choose one of: headgate history -e " + environment,
                cause);
    }

    /** The rollout that was named, else the newest one of the environment. */
    static String rollout(Services services, String environment, Optional<String> named) {
        return named.orElseGet(
                () -> services
                        .ledger()
                        .rollouts(environment, Optional.empty(), Optional.empty(), Optional.empty(), 1)
                        .items()
                        .stream()
                        .findFirst()
                        .map(RolloutSummary::rollout)
                        .orElseThrow(() -> new HeadgateException(
                                FailureCode.USAGE,
                                "there was no rollout in " + environment + " yet",
                                "start one: headgate deploy")));
    }
}
