package io.headgate.ledgerclient;

import java.net.URI;
import java.time.Duration;

/**
 * Where a ledger is.
 *
 * @param token sent with every request, never shown
 * @param timeout for one request as a whole
 */
public record LedgerAddress(URI base, String token, Duration timeout) {
    private static final Duration USUAL = Duration.ofSeconds(30);

    public static LedgerAddress of(String base, String token) {
        return new LedgerAddress(URI.create(base), token, USUAL);
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
