package io.headgate.git.checkout;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.transport.URIish;

/**
 * The address of a repository: {@code https://...}, {@code ssh://...}, {@code git@host:path}, {@code file:///...} or the absolute
 * path of a folder. It never holds a password: addresses are shown and written down.
 */
public record GitAddress(String text) {
    private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "git", "file");
    private static final String FORMS = "give https://HOST/PATH, git@HOST:PATH, or the absolute path of a folder";

    /**
     * Checks an address.
     *
     * @throws HeadgateException {@link FailureCode#USAGE} when it is none, or holds a password
     */
    public static GitAddress of(String text) {
        URIish address = parsed(text);
        if (address.getPass() != null) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "the address of the repository holds a password",
                    "leave it out, and give the worker HEADGATE_GIT_USER and HEADGATE_GIT_PASSWORD");
        }
        String scheme = address.getScheme();
        if (scheme == null ? !absolute(address) : !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw wrong(text, null);
        }
        return new GitAddress(text);
    }

    private static URIish parsed(String text) {
        try {
            return new URIish(text);
        } catch (URISyntaxException e) {
            throw wrong(text, e);
        }
    }

    private static boolean absolute(URIish address) {
        return address.getHost() != null || address.getPath().startsWith("/");
    }

    private static HeadgateException wrong(String text, @org.jspecify.annotations.Nullable Exception cause) {
        return new HeadgateException(
                FailureCode.USAGE, "'" + text + "' is no address of a Git repository", FORMS, cause);
    }

    URIish uri() {
        return parsed(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
