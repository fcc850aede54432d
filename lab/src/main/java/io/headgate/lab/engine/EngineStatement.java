package io.headgate.lab.engine;

import java.util.Optional;

/**
 * What an engine knows of a statement.
 *
 * @param phase where it is
 * @param detail a sentence for people: why it FAILED, why a savepoint could not be taken; empty when there is nothing to say
 * @param traits what it is; empty until it is known, and for SQL that is wrong
 * @param positions where reading stopped, from the savepoint; only when STOPPED, empty when there was none
 * @param restarts how often the job was restarted after a failure, for DEGRADED
 */
public record EngineStatement(
        EnginePhase phase, String detail, Optional<StatementTraits> traits, Positions positions, int restarts) {}
