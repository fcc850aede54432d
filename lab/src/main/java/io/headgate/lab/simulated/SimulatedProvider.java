package io.headgate.lab.simulated;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineProvider;
import io.headgate.lab.engine.EngineSettings;
import java.io.IOException;

/** {@code --engine simulated}. */
public final class SimulatedProvider implements EngineProvider {
    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public Engine start(EngineSettings settings) throws IOException {
        return SimulatedEngine.start(settings);
    }
}
