package io.headgate.pipelines.inventory;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Table names as parts of file names. */
final class FileNames {
    private FileNames() {}

    /** Letters, digits, {@code _ - .} stay; every other byte becomes {@code %xx}, so that no two names share a file. */
    static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || "_-.".indexOf(character) >= 0);
            safe.append(plain ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02x", (int) character));
        }
        return safe.toString();
    }
}
