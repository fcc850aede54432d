package io.headgate.activities.temporal;

import io.temporal.activity.Activity;
import io.temporal.client.ActivityCompletionException;
import java.util.function.Supplier;

/** Looks that may take longer than a heartbeat: kept alive, their failures classified. */
final class Alive {
    private Alive() {}

    static <T> T during(String what, Supplier<T> work) {
        try (Heart heart = new Heart(Activity.getExecutionContext(), what)) {
            try {
                return work.get();
            } catch (RuntimeException problem) {
                ActivityCompletionException over = heart.end();
                throw over != null ? over : Classified.of(problem);
            }
        }
    }
}
