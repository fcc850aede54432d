package io.headgate.lab.proxy;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.EngineEndpoints;
import io.headgate.lab.faults.Interference;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.journal.EffectJournal;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The doors to the interfaces that an engine has; an engine without any has no doors. */
public final class FlinkDoors implements AutoCloseable {
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final EngineEndpoints endpoints;

    private FlinkDoors(Engine engine, LabIdentity identity, EffectJournal effects, Interference interference)
            throws IOException {
        EngineEndpoints behind = engine.endpoints();
        String gateway = behind.gateway();
        if (!gateway.isEmpty()) {
            OperationWatch operations = new OperationWatch(gateway, engine, identity, effects);
            closing.push(operations::close);
            gateway = door(gateway, new GatewaySurface(effects, operations), interference);
        }
        String jobmanager = behind.jobmanager();
        if (!jobmanager.isEmpty()) {
            jobmanager = door(jobmanager, new JobManagerSurface(effects), interference);
        }
        this.endpoints = new EngineEndpoints(gateway, jobmanager, behind.bootstrap());
    }

    public static FlinkDoors open(Engine engine, LabIdentity identity, EffectJournal effects, Interference interference)
            throws IOException {
        return new FlinkDoors(engine, identity, effects, interference);
    }

    private String door(String target, Surface surface, Interference interference) throws IOException {
        FlinkDoor door = FlinkDoor.open(target, surface, interference);
        closing.push(door::close);
        return door.address();
    }

    /** Where clients find the doors. */
    public EngineEndpoints endpoints() {
        return endpoints;
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
