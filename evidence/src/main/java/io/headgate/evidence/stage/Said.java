package io.headgate.evidence.stage;

/** What a command of Headgate has printed and how it ended. */
public record Said(int exit, String out, String err) {
    /** Fails loudly unless the command ended well: evidence must not go on from a broken beginning. */
    public Said orThrow(String what) {
        if (exit != 0) {
            throw new IllegalStateException(what + " ended with " + exit + ": " + err.strip() + " " + out.strip());
        }
        return this;
    }
}
