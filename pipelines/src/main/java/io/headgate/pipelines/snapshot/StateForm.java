package io.headgate.pipelines.snapshot;

/** Whether the statements of a table keep state between records. */
public enum StateForm {
    STATELESS("Stateless"),
    STATEFUL("Stateful");

    private final String words;

    StateForm(String words) {
        this.words = words;
    }

    /** As it is written in files and tables: {@code Stateless} or {@code Stateful}. */
    public String words() {
        return words;
    }
}
