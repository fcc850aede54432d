package io.headgate.git.checkout;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One at a time in a folder: among the threads of this process by a lock of its own, among processes by a lock of the file. */
final class CacheLock implements AutoCloseable {
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock thread;
    private final FileChannel channel;
    private final FileLock process;

    private CacheLock(ReentrantLock thread, FileChannel channel, FileLock process) {
        this.thread = thread;
        this.channel = channel;
        this.process = process;
    }

    /** Waits until it is free. */
    static CacheLock take(Path file) throws IOException, InterruptedException {
        Path key = file.toAbsolutePath().normalize();
        ReentrantLock thread = THREADS.computeIfAbsent(key, path -> new ReentrantLock());
        thread.lockInterruptibly();
        try {
            Files.createDirectories(key.getParent());
            FileChannel channel = FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                return new CacheLock(thread, channel, channel.lock());
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            thread.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            process.release();
        } finally {
            thread.unlock();
        }
    }
}
