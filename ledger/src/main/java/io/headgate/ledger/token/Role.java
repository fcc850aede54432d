package io.headgate.ledger.token;

/** What a token may do; each may do what those before it may. */
public enum Role {
    VIEWER,
    DEPLOYER,
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
