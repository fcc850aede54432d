package io.headgate.lab.flink;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineProvider;
import io.headgate.lab.engine.EngineSettings;

/** {@code --engine flink}. */
public final class FlinkEngineProvider implements EngineProvider {
    @Override
    public String name() {
        return "flink";
    }

    @Override
    public Engine start(EngineSettings settings) throws Exception {
        return FlinkEngine.start(settings);
    }
}
