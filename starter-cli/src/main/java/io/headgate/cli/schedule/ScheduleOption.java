package io.headgate.cli.schedule;

import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.PlaceOption;
import io.headgate.cli.rollout.Addresses;
import io.headgate.cli.rollout.Services;
import io.headgate.cli.terminal.Terminal;
import picocli.CommandLine.Mixin;

/** In which environment schedules are looked for. */
final class ScheduleOption {
    @Mixin
    private PlaceOption place = new PlaceOption();

    /** What a command does there. */
    interface Work {
        int run(Services services, Schedules schedules, String environment);
    }

    int in(Terminal terminal, Work work) {
        Place where = place.of(terminal);
        String environment = where.environment().name();
        try (Services services = Services.open(terminal, Addresses.of(terminal, where.root()))) {
            return work.run(services, new Schedules(services, environment), environment);
        }
    }
}
