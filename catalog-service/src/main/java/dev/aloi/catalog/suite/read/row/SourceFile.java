package dev.aloi.catalog.suite.read.row;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/** A file that a user gave, as it lies on the disk; packed by gzip it is unpacked on the way. */
public final class SourceFile {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Path path;
    private final AtomicLong read = new AtomicLong();

    /** @param name under which the user knows it */
    public SourceFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    public String name() {
        return name;
    }

    public Path path() {
        return path;
    }

    /** The name without the ending of a packed file, in which the form is looked for. */
    public String plainName() {
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }

    /** Bytes of the file that have been read since it was opened. */
    public long bytesRead() {
        return read.get();
    }

    public boolean isPacked() throws IOException {
        return startsWith(0x1F, 0x8B);
    }

    /** Fails with {@link Unpacked.TooMuch} while it is read, where it unpacks to more than is sane. */
    public InputStream open() throws IOException {
        read.set(0);
        InputStream counted = new CountedInput(Files.newInputStream(path), read);
        InputStream buffered = new BufferedInputStream(counted, BUFFER);
        return isPacked() ? new Unpacked(new GZIPInputStream(buffered, BUFFER), read::get) : buffered;
    }

    /** Whether the file as it lies on the disk begins with these bytes. */
    public boolean startsWith(int... bytes) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            for (int expected : bytes) {
                if (in.read() != expected) {
                    return false;
                }
            }
            return true;
        }
    }
}
