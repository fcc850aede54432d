package io.headgate.ledger.token;

import java.time.Instant;

/** A token without its secret. */
public record TokenInfo(String name, Role role, Instant createdAt) {}
