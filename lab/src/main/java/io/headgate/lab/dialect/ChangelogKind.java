package io.headgate.lab.dialect;

import java.util.Locale;
import java.util.Map;
import org.apache.flink.table.api.ValidationException;

/** What the records of a topic mean: {@code changelog.mode}. */
public enum ChangelogKind {
    /** Every record is an insertion. */
    APPEND,
    /** Every record is the newest row of its key; a record without value deletes it. */
    UPSERT,
    /** Records say whether they insert or retract. */
    RETRACT;

    public static final String OPTION = "changelog.mode";

    /** As declared; else upsert with a primary key, append without. */
    public static ChangelogKind of(Map<String, String> options, boolean primaryKey) {
        String declared = options.get(OPTION);
        if (declared == null) {
            return primaryKey ? UPSERT : APPEND;
        }
        for (ChangelogKind kind : values()) {
            if (kind.text().equals(declared.toLowerCase(Locale.ROOT))) {
                if (kind == UPSERT && !primaryKey) {
                    throw new ValidationException("'" + OPTION + "' = 'upsert' requires a PRIMARY KEY.");
                }
                return kind;
            }
        }
        throw new ValidationException("Invalid value '" + declared + "' for option '" + OPTION
                + "'. Supported values are: append, upsert, retract.");
    }

    /** The value of the option. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
