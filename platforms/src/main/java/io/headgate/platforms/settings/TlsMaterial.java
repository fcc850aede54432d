package io.headgate.platforms.settings;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Own certificates of an environment, from PEM files: {@code tls.ca}, {@code tls.certificate} and {@code tls.key} (PKCS #8). Every
 * connection to its services trusts that CA and shows that certificate.
 *
 * @param sockets makes the connections
 * @param trust vouches for the other side
 */
public record TlsMaterial(SSLSocketFactory sockets, X509TrustManager trust) {
    private static final char[] IN_MEMORY = "in memory only".toCharArray();

    /**
     * What the environment names; empty where it names nothing, and the certificates of the JDK hold.
     *
     * @throws HeadgateException {@link FailureCode#CONFIG} naming the setting whose file cannot be used
     */
    public static Optional<TlsMaterial> of(EnvironmentSettings settings) {
        if (settings.optional("tls.ca").isEmpty()
                && settings.optional("tls.certificate").isEmpty()) {
            return Optional.empty();
        }
        String what = "tls.ca";
        try {
            X509TrustManager trust = trust(settings.optional("tls.ca").orElse(null));
            what = "tls.certificate or tls.key";
            KeyManagerFactory keys = keys(settings);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), new X509TrustManager[] {trust}, null);
            return Optional.of(new TlsMaterial(context.getSocketFactory(), trust));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    what + " of environment '" + settings.name() + "' cannot be used: "
                            + e.getClass().getSimpleName(),
                    "give readable PEM files; the key as PKCS #8 ('BEGIN PRIVATE KEY')",
                    e);
        }
    }

    private static X509TrustManager trust(@Nullable String file) throws IOException, GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        if (file == null) {
            factory.init((KeyStore) null);
        } else {
            KeyStore store = empty();
            int number = 0;
            for (Certificate certificate : certificates(file)) {
                store.setCertificateEntry("ca-" + number, certificate);
                number++;
            }
            factory.init(store);
        }
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    private static KeyManagerFactory keys(EnvironmentSettings settings) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        if (settings.optional("tls.certificate").isPresent()) {
            Certificate[] chain =
                    certificates(settings.required("tls.certificate")).toArray(new Certificate[0]);
            store.setKeyEntry("client", privateKey(settings.required("tls.key")), IN_MEMORY, chain);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY);
        return factory;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, IN_MEMORY);
        return store;
    }

    private static Collection<? extends Certificate> certificates(String file)
            throws IOException, GeneralSecurityException {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(Path.of(file)))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static PrivateKey privateKey(String file) throws IOException, GeneralSecurityException {
        String text = Files.readString(Path.of(file), StandardCharsets.US_ASCII);
        byte[] bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
        InvalidKeySpecException refused = new InvalidKeySpecException("no RSA, EC or Ed25519 key");
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
            } catch (InvalidKeySpecException e) {
                // A key of another algorithm: the next one may fit.
                refused.addSuppressed(e);
            }
        }
        throw refused;
    }
}
