package io.headgate.evidence.soak;

import io.headgate.evidence.project.WideProject;
import io.headgate.evidence.stage.Footprint;
import io.headgate.evidence.stage.Rollouts;
import io.headgate.evidence.stage.Stage;
import io.headgate.pipelines.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Rollout after rollout on one stage; a seed chooses what changes and when the worker dies. */
public final class Soak {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_CHANGES = 6;
    private static final int LATEST_KILL_MILLIS = 4_000;
    private static final int LOOK_AT_ALL = 10;

    private final Path folder;
    private final Map<String, String> system;
    private final Consumer<SoakSample> says;

    /** @param says told of each sample at once */
    public Soak(Path folder, Map<String, String> system, Consumer<SoakSample> says) {
        this.folder = folder;
        this.system = Map.copyOf(system);
        this.says = says;
    }

    /** Goes on for a time. */
    public void run(Duration time, int statements, long seed) {
        try (Stage stage = Stage.start(folder, system, List.of("--engine", "simulated"));
                Rollouts rollouts = new Rollouts(stage, "lab")) {
            WideProject project = new WideProject(stage.project(), statements);
            project.write();
            rollouts.deploy("--all");
            Random random = new Random(seed);
            Instant end = Instant.now().plus(time);
            for (int number = 1; Instant.now().isBefore(end); number++) {
                Set<String> changed = new TreeSet<>();
                int changes = 1 + random.nextInt(MOST_CHANGES);
                for (int change = 0; change < changes; change++) {
                    changed.add(project.revise(1 + random.nextInt(statements), number));
                }
                says.accept(one(stage, rollouts, number, changed, random));
            }
        }
    }

    private static SoakSample one(Stage stage, Rollouts rollouts, int number, Set<String> changed, Random random) {
        List<String> words = new ArrayList<>(List.of("deploy"));
        words.addAll(changed);
        Plan plan = rollouts.plan(words);
        Instant begun = Instant.now();
        String rollout = rollouts.start();
        Optional<Duration> kill = random.nextInt(3) == 0
                ? Optional.of(Duration.ofMillis(1 + random.nextInt(LATEST_KILL_MILLIS)))
                : Optional.empty();
        Rollouts.Endured endured = rollouts.endure(rollout, kill, LONGEST);
        int remaining = number % LOOK_AT_ALL == 0
                ? rollouts.plan(List.of("deploy", "--all")).steps().size()
                : -1;
        Map<String, Footprint> footprints = new TreeMap<>();
        stage.processes().forEach((name, pid) -> footprints.put(name, Footprint.of(pid)));
        return new SoakSample(
                number,
                Instant.now(),
                plan.steps().size(),
                endured.struck(),
                endured.end(),
                remaining,
                rollouts.historyLength(rollout),
                endured.report()
                        .map(each -> Duration.between(begun, each.endedAt()).toMillis())
                        .orElse(0L),
                stage.ledgerRows(),
                footprints);
    }
}
