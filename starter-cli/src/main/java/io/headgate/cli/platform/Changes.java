package io.headgate.cli.platform;

import io.headgate.platforms.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is left of a changelog when all its changes are carried out. */
final class Changes {
    private Changes() {}

    /**
     * The rows at the end, in the order in which they came; empty when the changelog does not tell, because a change takes
     * back a row that was not seen or an update says only what is new.
     */
    static Optional<List<List<@Nullable String>>> applied(List<ResultRow> changes) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        int openUpdates = 0;
        for (ResultRow change : changes) {
            switch (change.change()) {
                case "+I" -> rows.add(change.values());
                case "+U" -> {
                    rows.add(change.values());
                    openUpdates--;
                }
                case "-U", "-D" -> {
                    int at = rows.lastIndexOf(change.values());
                    if (at < 0) {
                        return Optional.empty();
                    }
                    rows.remove(at);
                    openUpdates += change.change().equals("-U") ? 1 : 0;
                }
                default -> {
                    return Optional.empty();
                }
            }
            if (openUpdates < 0) {
                return Optional.empty();
            }
        }
        return openUpdates == 0 ? Optional.of(rows) : Optional.empty();
    }
}
