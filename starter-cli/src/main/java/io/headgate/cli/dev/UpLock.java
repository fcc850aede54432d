package io.headgate.cli.dev;

import io.headgate.cli.process.Waiting;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Supplier;

/** One command at a time starts or stops the parts of a stack; the lock ends with its process, however that ends. */
final class UpLock {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private UpLock() {}

    /** Does the work as soon as no other command is at work on this stack. */
    static <T> T during(Terminal terminal, DevFolder folder, Supplier<T> work) {
        folder.create();
        try (FileChannel channel = FileChannel.open(
                folder.processes().resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!taken(channel)) {
                terminal.err().println("another command starts or stops this stack; waiting for it ...");
                await(channel, folder);
            }
            return work.get();
        } catch (IOException | UncheckedIOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "cannot lock " + folder.processes(), "check the rights: headgate doctor", e);
        }
    }

    private static void await(FileChannel channel, DevFolder folder) {
        if (!Waiting.until(LONGEST, () -> taken(channel))) {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    "another command has been at work on the stack of " + folder.project() + " for "
                            + LONGEST.toMinutes() + " minutes",
                    "look at it: headgate dev status");
        }
    }

    private static boolean taken(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // held by another thread of this process
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
