package io.headgate.pipelines.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.time.DateTimeException;
import java.time.Instant;

/** Where the user wants statements to start reading: {@code earliest}, {@code latest} or an instant. */
public record StartFrom(@JsonValue String text) {
    public static final StartFrom EARLIEST = new StartFrom("earliest");
    public static final StartFrom LATEST = new StartFrom("latest");

    /** Reads the value of {@code --start-from}; refuses what is none of the three. */
    @JsonCreator
    public static StartFrom parse(String text) {
        if (text.equals("earliest") || text.equals("latest")) {
            return new StartFrom(text);
        }
        try {
            return new StartFrom(Instant.parse(text).toString());
        } catch (DateTimeException e) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "'" + text + "' is no place to start from",
                    "give earliest, latest or an instant such as 2026-11-01T00:00:00Z",
                    e);
        }
    }

    /** Whether everything that the sources hold is read. */
    public boolean everything() {
        return equals(EARLIEST);
    }
}
