package io.headgate.activities.schedule;

import java.util.List;

/** Which rollouts wait for somebody's decision. */
public interface WaitingPeople {
    /** Their ids, sorted. */
    List<String> rollouts(String environment);
}
