package io.headgate.cli.doctor;

import io.headgate.cli.dev.DevState;
import io.headgate.cli.dev.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stack of a project: whether it runs, answers, has its ports, and shares our time. */
final class StackChecks {
    private static final Duration SAME_TIME = Duration.ofSeconds(5);

    private final Machine machine;
    private final Stack stack;
    private final Optional<DevState> state;

    StackChecks(Machine machine, Stack stack, Optional<DevState> state) {
        this.machine = machine;
        this.stack = stack;
        this.state = state;
    }

    List<Diagnosis> all() {
        if (state.isEmpty()) {
            return List.of(Diagnosis.ok("stack", "none was started for this project"));
        }
        List<Diagnosis> found = new ArrayList<>();
        Map<String, Stack.Part> parts = stack.parts();
        boolean none = parts.values().stream().allMatch(part -> part.pid() == 0);
        if (none) {
            found.add(Diagnosis.ok("stack", "it is down"));
        } else {
            parts.forEach((name, part) -> found.add(part(name, part)));
        }
        stack.takenPorts().forEach((name, port) -> found.add(taken(name, port)));
        found.addAll(clocks(state.get()));
        return found;
    }

    private static Diagnosis part(String name, Stack.Part part) {
        if (part.ready()) {
            return Diagnosis.ok(name, "answers, process " + part.pid());
        }
        return Diagnosis.problem(
                name,
                part.pid() == 0 ? "it does not run while other parts do" : "process " + part.pid() + " does not answer",
                "read its log with headgate dev logs " + name + ", then: headgate dev up");
    }

    private static Diagnosis taken(String name, int port) {
        return Diagnosis.warning(
                "ports",
                "port " + port + ", which " + name + " had, is held by something else",
                "nothing to do: 'headgate dev up' chooses another one; to keep it, end the process that holds it");
    }

    private List<Diagnosis> clocks(DevState known) {
        List<Diagnosis> found = new ArrayList<>();
        clock("the ledger", known.ledger()).ifPresent(found::add);
        clock("Temporal's UI", known.temporalUi()).ifPresent(found::add);
        return found;
    }

    private Optional<Diagnosis> clock(String whose, String address) {
        Instant now = machine.now();
        return machine.clockOf(address)
                .map(theirs -> Duration.between(theirs, now).abs())
                .map(gap -> gap.compareTo(SAME_TIME) <= 0
                        ? Diagnosis.ok("clock", whose + " has our time")
                        : Diagnosis.problem(
                                "clock",
                                "our clock and that of " + whose + " are " + gap.toSeconds() + " s apart",
                                "set the clocks: timedatectl set-ntp true; leases and deadlines count on them"));
    }
}
