package io.headgate.activities.step;

/** A sign of life while something takes long; throws when nobody wants the result any more. */
@FunctionalInterface
public interface Beat {
    /** Says what is being waited for. */
    void says(String what);
}
