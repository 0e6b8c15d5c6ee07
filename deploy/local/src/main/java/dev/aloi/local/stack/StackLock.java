package dev.aloi.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second stack off a data directory; the system lets go of it when the launcher ends, however it ends. */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    static StackLock take(StackPaths paths) {
        return tryTake(paths)
                .orElseThrow(() -> new StackFault("Aloi is running on " + paths.data() + " already"
                        + StackState.read(paths.state())
                                .map(state -> ", at " + state.url())
                                .orElse("")
                        + "; use it with ./aloi evaluate FILE, or start another one with --data DIR --port PORT"));
    }

    static Optional<StackLock> tryTake(StackPaths paths) {
        try {
            Files.createDirectories(paths.data());
            var channel = FileChannel.open(paths.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new StackLock(channel));
        } catch (IOException e) {
            throw new StackFault("the data directory " + paths.data() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackFault("the lock was not released: " + e.getMessage(), e);
        }
    }
}
