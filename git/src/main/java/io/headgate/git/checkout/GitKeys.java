package io.headgate.git.checkout;

import java.util.Optional;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a process shows to repositories behind http.
 *
 * @param password a password or a token
 */
public record GitKeys(String user, String password) {
    static @Nullable CredentialsProvider provider(Optional<GitKeys> keys) {
        return keys.map(known -> new UsernamePasswordCredentialsProvider(known.user(), known.password()))
                .orElse(null);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "keys of " + user;
    }
}
