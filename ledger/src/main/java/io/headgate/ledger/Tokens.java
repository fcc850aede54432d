package io.headgate.ledger;

import io.headgate.ledger.token.Role;
import io.headgate.ledger.token.TokenInfo;
import java.util.List;
import java.util.Optional;

/** Who may ask the HTTP API. Only hashes are stored. */
public interface Tokens {
    /** Makes a token and gives its text, for the only time. An active token of the name is replaced. */
    String create(String name, Role role);

    /** Stores the hash of a token that somebody else has made; an active token of the name is replaced. */
    void register(String name, Role role, String token);

    void revoke(String name);

    Optional<TokenInfo> authenticate(String token);

    /** Active tokens, by name. */
    List<TokenInfo> list();
}
