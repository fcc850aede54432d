package io.headgate.platforms.confluent.statements;

import java.util.Optional;

/**
 * What a look at a statement showed.
 *
 * @param statement the statement, when it was shown
 * @param hidden the key may not see it: it is not there, or in a pool that is not the key's; a key for one pool gets no other
 *     answer
 */
public record Sight(Optional<StatementDocument> statement, boolean hidden) {
    static final Sight NOTHING = new Sight(Optional.empty(), false);
    static final Sight HIDDEN = new Sight(Optional.empty(), true);
}
