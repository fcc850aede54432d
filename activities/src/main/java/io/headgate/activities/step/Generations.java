package io.headgate.activities.step;

/** Tells the generation that a statement's name says. */
@FunctionalInterface
public interface Generations {
    int of(String table, String statement);
}
