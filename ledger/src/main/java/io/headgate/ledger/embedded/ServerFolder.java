package io.headgate.ledger.embedded;

import io.headgate.pipelines.json.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder of a server: its data, its programs, its password and its log. */
record ServerFolder(Path root) {
    private static final int PASSWORD_BYTES = 24;
    private static final String GUARDED = "# Written by Headgate: nobody comes in without the password.";

    /** Makes the folder where there is none. */
    static ServerFolder in(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        Files.createDirectories(root);
        return new ServerFolder(root);
    }

    Path data() {
        return root.resolve("data");
    }

    Path binaries() {
        return root.resolve("programs");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    Path connection() {
        return root.resolve("connection.properties");
    }

    /** The password, made up the first time and readable by its owner only. */
    String password() throws IOException {
        Path file = root.resolve("password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            writePrivately(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    void writePrivately(Path file, String text) throws IOException {
        if (!Files.exists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    boolean guarded() throws IOException {
        return Files.readString(rules(), StandardCharsets.UTF_8).startsWith(GUARDED);
    }

    /** From the next reload on, every connection needs the password. */
    void guard() throws IOException {
        String text = GUARDED + "\nhost all all 127.0.0.1/32 scram-sha-256\n";
        Files.writeString(rules(), text, StandardCharsets.UTF_8);
    }

    private Path rules() {
        return data().resolve("pg_hba.conf");
    }
}
