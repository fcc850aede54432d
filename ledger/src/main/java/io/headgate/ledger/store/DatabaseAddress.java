package io.headgate.ledger.store;

/** Where a PostgreSQL database is and who asks it. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    public DatabaseAddress {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("not the address of a PostgreSQL database: " + jdbcUrl);
        }
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
