package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.plan.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Sorts steps so that each stands after what it waits for; among those that could come next, in the order of writing. */
public final class StepSort {
    private StepSort() {}

    public static List<Step> sorted(Collection<StepDraft> drafts) {
        List<Step> steps = drafts.stream().map(StepDraft::step).toList();
        Map<String, Integer> places = new HashMap<>();
        steps.forEach(step -> places.put(step.id(), places.size()));
        int[] waitsFor = new int[steps.size()];
        List<List<Integer>> followers = new ArrayList<>();
        steps.forEach(step -> followers.add(new ArrayList<>()));
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int place = 0; place < steps.size(); place++) {
            for (String before : steps.get(place).after()) {
                Integer other = places.get(before);
                if (other == null) {
                    throw new IllegalStateException(steps.get(place).id() + " waits for unknown " + before);
                }
                followers.get(other).add(place);
                waitsFor[place]++;
            }
            if (waitsFor[place] == 0) {
                ready.add(place);
            }
        }
        List<Step> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            int place = ready.remove();
            sorted.add(steps.get(place));
            for (int follower : followers.get(place)) {
                if (--waitsFor[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        if (sorted.size() < steps.size()) {
            // Only a blocked plan of a project with a cycle gets here; what the circle holds up stands at the end.
            Set<Step> done = new HashSet<>(sorted);
            steps.stream().filter(step -> !done.contains(step)).forEach(sorted::add);
        }
        return sorted;
    }
}
