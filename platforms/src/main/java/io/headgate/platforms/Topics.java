package io.headgate.platforms;

import java.util.List;

/** The Kafka topics of an environment. */
public interface Topics {
    /** All of them, by name, internal ones left out. */
    List<Topic> list();

    /** Deletes the topic of this id; another one under the name is left alone. */
    Ending delete(String name, String topicId);
}
