package io.headgate.lab.engine;

/** What a row of a result means; {@link #op} is its number in the API. */
public enum RowChange {
    INSERT(0),
    UPDATE_BEFORE(1),
    UPDATE_AFTER(2),
    DELETE(3);

    private final int op;

    RowChange(int op) {
        this.op = op;
    }

    public int op() {
        return op;
    }
}
