package io.headgate.pipelines.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.headgate.pipelines.request.StartFrom;

/**
 * Where a statement begins to read.
 *
 * @param of the statement whose positions or state are taken, or the instant; else empty
 */
public record StartAt(Kind kind, String of) {
    /** The ways to begin. */
    public enum Kind {
        @JsonProperty("earliest")
        EARLIEST,
        @JsonProperty("latest")
        LATEST,
        /** From an instant. */
        @JsonProperty("timestamp")
        TIMESTAMP,
        /** From the positions that a statement had when this plan stopped it. */
        @JsonProperty("positions")
        POSITIONS,
        /** From the state (savepoint or checkpoint) of a statement. */
        @JsonProperty("state")
        STATE
    }

    public static final StartAt EARLIEST = new StartAt(Kind.EARLIEST, "");

    public static StartAt positionsOf(String statement) {
        return new StartAt(Kind.POSITIONS, statement);
    }

    public static StartAt stateOf(String statement) {
        return new StartAt(Kind.STATE, statement);
    }

    /** What the user asked for. */
    public static StartAt of(StartFrom from) {
        return switch (from.text()) {
            case "earliest" -> EARLIEST;
            case "latest" -> new StartAt(Kind.LATEST, "");
            default -> new StartAt(Kind.TIMESTAMP, from.text());
        };
    }

    /** For people. */
    public String words() {
        return switch (kind) {
            case EARLIEST -> "earliest";
            case LATEST -> "latest";
            case TIMESTAMP -> "from " + of;
            case POSITIONS -> "where " + of + " stopped";
            case STATE -> "state of " + of;
        };
    }
}
