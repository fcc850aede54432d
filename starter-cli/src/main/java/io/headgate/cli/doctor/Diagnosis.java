package io.headgate.cli.doctor;

/**
 * What a look at one thing has found.
 *
 * @param what the thing, a word or two
 * @param says one line
 * @param remedy what to type or to change; empty where nothing is wrong
 */
record Diagnosis(String what, State state, String says, String remedy) {
    /** How bad it is. */
    enum State {
        OK,
        /** Something will be slower, or missing, and everything else works. */
        WARNING,
        /** Something will fail. */
        PROBLEM
    }

    static Diagnosis ok(String what, String says) {
        return new Diagnosis(what, State.OK, says, "");
    }

    static Diagnosis warning(String what, String says, String remedy) {
        return new Diagnosis(what, State.WARNING, says, remedy);
    }

    static Diagnosis problem(String what, String says, String remedy) {
        return new Diagnosis(what, State.PROBLEM, says, remedy);
    }
}
