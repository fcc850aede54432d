package io.headgate.platforms;

import io.headgate.pipelines.world.WorldStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of an environment. */
public interface Statements {
    /** All that the filter lets through, by name, to the last page. */
    List<WorldStatement> list(StatementFilter filter);

    /**
     * When statements were made, by name, for those that the filter lets through; empty where the platform does not tell.
     */
    default Map<String, Instant> creationTimes(StatementFilter filter) {
        return Map.of();
    }

    /** One statement; what the platform says of it now. */
    Optional<WorldStatement> find(String name);

    /**
     * Makes a statement and returns as soon as the platform has taken it; it need not run yet.
     *
     * @throws PlatformException {@link PlatformProblem#NAME_TAKEN} when a statement of that name exists that this key did not
     *     make; {@link PlatformProblem#SQL_REFUSED} when the platform says no at once
     */
    Started start(StartOrder order);

    /**
     * Stops a statement for good and takes its positions, and its state where the platform gives it away.
     *
     * @throws PlatformException {@link PlatformProblem#NO_POSITIONS} when it ended without positions that can be trusted,
     *     {@link PlatformProblem#GONE} when it is not there or is another one
     */
    Progress<Stopped> stop(StopOrder order);

    /** Lets a stopped statement go on where it stopped; returns when the platform has taken the order. */
    WorldStatement resume(ResumeOrder order);

    /** Removes a statement; done when it is gone. What it has written stays. */
    Progress<Ending> delete(DeleteOrder order);

    /**
     * Whether a statement has come to its end without ever having run, so that it has read and written nothing. The platform
     * must prove it: false where there is a doubt, and of a statement that is not there.
     */
    boolean neverRan(String name, String uid);

    /** What the platform knows about how a statement fares. */
    Optional<Health> health(String name);

    /**
     * The same for somebody who waits and will ask again: comes back when it is time for the next look. Where many who wait share
     * one look, it may lack exceptions and be a moment old; what follows from it for good is to be confirmed by {@link #health}.
     *
     * @param pause between two looks, for platforms at which everybody looks alone
     */
    default Optional<Health> nextHealth(String name, Duration pause) {
        Await.pause(pause);
        return health(name);
    }
}
