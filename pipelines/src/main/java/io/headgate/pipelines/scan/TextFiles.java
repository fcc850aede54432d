package io.headgate.pipelines.scan;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** Reads text files strictly: UTF-8 or a finding that names the line of the first wrong byte. */
final class TextFiles {
    /** Far above any statement that a platform accepts; keeps a stray dump from filling the memory. */
    static final long LARGEST = 16L << 20;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private TextFiles() {}

    /** The text without a byte order mark, or a finding. */
    static Optional<String> read(Path file, String path, Collection<Finding> findings) {
        byte[] bytes;
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                findings.add(new Finding(
                        FindingCode.UNREADABLE_FILE,
                        path,
                        0,
                        0,
                        "",
                        "the file has " + (size >> 20) + " MiB, more than the " + (LARGEST >> 20)
                                + " MiB that are read",
                        "split it, or move data out of it"));
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            findings.add(new Finding(
                    FindingCode.UNREADABLE_FILE, path, 0, 0, "", "the file cannot be read", "check its permissions"));
            return Optional.empty();
        }
        return decode(bytes, path, findings);
    }

    private static Optional<String> decode(byte[] bytes, String path, Collection<Finding> findings) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            int line = 1
                    + (int) text.chars().filter(character -> character == '\n').count();
            int column = text.length() - text.lastIndexOf('\n');
            findings.add(new Finding(
                    FindingCode.NOT_UTF8,
                    path,
                    line,
                    column,
                    "",
                    "the file is not UTF-8 from here on",
                    "save it as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }
}
