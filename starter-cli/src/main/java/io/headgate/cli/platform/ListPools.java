package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.platforms.FlinkPlatform;
import java.util.List;

/** Lists the compute pools of an environment. */
public final class ListPools {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    public ListPools(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    private record Document(String environment, List<ComputePool> pools) {}

    public int run(Place place, OutputOption output) {
        try (FlinkPlatform platform = platforms.open(place)) {
            List<ComputePool> pools = platform.pools().list();
            TextGrid grid = new TextGrid("POOL", "READY", "USED", "UNITS");
            pools.forEach(pool -> grid.row(
                    pool.id(),
                    pool.ready() ? "yes" : "no",
                    String.valueOf(pool.usedUnits()),
                    String.valueOf(pool.maxUnits())));
            String text = pools.isEmpty() ? "no compute pool\n" : grid.text(output.style(terminal));
            output.print(terminal, new Document(place.environment().name(), pools), text);
        }
        return 0;
    }
}
