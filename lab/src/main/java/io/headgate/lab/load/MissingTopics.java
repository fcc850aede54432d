package io.headgate.lab.load;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** Looks whether there is what a load names: for a topic that is not there a producer waits a minute with every record. */
public final class MissingTopics {
    private static final int PATIENCE_SECONDS = 20;

    private MissingTopics() {}

    /** A sentence for each name that is missing; empty when everything is there. */
    public static Set<String> of(LoadOptions options) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", options.bootstrap()))) {
            Set<String> there = new TreeSet<>(admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            return Stream.of(options.topic(), options.sink())
                    .filter(name -> !name.isEmpty() && !there.contains(name))
                    .map(name -> "there is no topic " + name + "; there are: " + there)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ExecutionException | TimeoutException e) {
            return Set.of("no broker answers at " + options.bootstrap() + ": " + e);
        }
    }
}
