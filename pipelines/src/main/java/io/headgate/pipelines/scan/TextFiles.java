package io.headgate.pipelines.scan;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Reads text files strictly: UTF-8 or a finding that names the line of the first wrong byte. */
final class TextFiles {
    /** Far above any statement that a platform accepts; keeps a stray dump from filling the memory. */
    static final long LARGEST = 16L << 20;

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    /** What a lenient decoder puts where bytes are no UTF-8; a file may also hold it by itself. */
    private static final char REPLACEMENT = 0xFFFD;

    private TextFiles() {}

    /** The text without a byte order mark, or a finding. */
    static Optional<String> read(Path file, String path, Collection<Finding> findings) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
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
            return decode(bytes(channel, (int) size), path, findings);
        } catch (IOException e) {
            findings.add(new Finding(
                    FindingCode.UNREADABLE_FILE, path, 0, 0, "", "the file cannot be read", "check its permissions"));
            return Optional.empty();
        }
    }

    /** The file as long as it was when it was opened; asking beyond its end as well would double the time that reading takes. */
    private static byte[] bytes(FileChannel channel, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer);
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }

    /** Nearly every file is well-formed: the strict decoder, which says where it is not, is asked only on suspicion. */
    private static Optional<String> decode(byte[] bytes, String path, Collection<Finding> findings) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return decodeStrictly(bytes, path, findings);
        }
        return Optional.of(withoutMark(text));
    }

    private static Optional<String> decodeStrictly(byte[] bytes, String path, Collection<Finding> findings) {
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
        return Optional.of(withoutMark(text));
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
