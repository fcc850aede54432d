package io.headgate.model.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What did not hold, each said once. Told from many threads. */
public final class Complaints {
    private final Set<String> said = new LinkedHashSet<>();

    public synchronized void say(String what) {
        said.add(what);
    }

    public synchronized List<String> all() {
        return List.copyOf(said);
    }
}
