package io.headgate.platforms;

import io.headgate.pipelines.json.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The name of one effect on a platform, before it happens. Whatever repeats an effect presents the same key, so that a
 * platform tells "already so, by this key" from "already so, by somebody else".
 *
 * @param rollout the rollout that wants it
 * @param step the step of the plan
 * @param epoch 1 at first; rises when a person retries or a failed outcome was recorded, never on automatic repeats
 */
public record EffectKey(String rollout, String step, int epoch) {
    public EffectKey {
        if (rollout.isEmpty() || step.isEmpty() || epoch < 1) {
            throw new IllegalArgumentException("not a key: " + rollout + ", " + step + ", " + epoch);
        }
    }

    /** 32 hex digits; the same three parts give the same digits for ever. */
    public String hex() {
        String text = String.format(Locale.ROOT, "%d:%s%d:%s%d", rollout.length(), rollout, step.length(), step, epoch);
        return Digest.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
