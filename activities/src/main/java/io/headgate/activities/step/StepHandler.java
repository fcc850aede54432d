package io.headgate.activities.step;

/** Does one kind of step. Called again after a lost answer it finds what it did. */
@FunctionalInterface
interface StepHandler {
    StepEnd run(StepRun run);
}
