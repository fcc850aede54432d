package io.headgate.platforms.confluent.statements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What starting a statement has to know about tables. */
public interface TableFacts {
    /** The id that the topic of a table of this environment has now. */
    Optional<String> topicId(String table);

    /** The ids that the topics of these tables had a moment ago: enough to write down what a statement is about to read. */
    List<String> recentTopicIds(Collection<String> tables);

    /** Whether a table of this environment has a topic; a view has none. */
    boolean hasTopic(String table);

    /** Whether the table keeps the last row of each key. */
    boolean isUpsert(String table);
}
