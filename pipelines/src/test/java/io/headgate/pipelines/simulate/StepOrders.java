package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Orders in which a plan's steps may happen. */
public final class StepOrders {
    private StepOrders() {}

    /** One order out of all that respect {@code after}; the same for the same seed. */
    public static List<Step> shuffled(List<Step> steps, long seed) {
        Random random = new Random(seed);
        List<Step> waiting = new ArrayList<>(steps);
        List<Step> order = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            List<Step> ready = waiting.stream()
                    .filter(step -> done.containsAll(step.after()))
                    .toList();
            if (ready.isEmpty()) {
                throw new Violation("no order exists: " + waiting.get(0).id() + " waits for "
                        + waiting.get(0).after() + ", done are " + done);
            }
            Step next = ready.get(random.nextInt(ready.size()));
            waiting.remove(next);
            order.add(next);
            done.add(next.id());
        }
        return order;
    }
}
