package io.headgate.workflows.activity;

/**
 * What a look showed.
 *
 * @param seen whether the step's effect is there
 * @param says what is there, a short sentence
 */
public record Sighting(boolean seen, String says) {}
