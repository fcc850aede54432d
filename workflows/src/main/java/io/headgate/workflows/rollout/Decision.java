package io.headgate.workflows.rollout;

/**
 * Somebody's decision about a rollout.
 *
 * @param id chosen by the sender, who uses it as update id as well; the same id is the same decision
 * @param who who decides
 * @param why one sentence, may be empty
 */
public record Decision(String id, String who, String why) {
    public Decision {
        if (id.isBlank() || who.isBlank()) {
            throw new IllegalArgumentException("a decision has an id and an author");
        }
    }
}
