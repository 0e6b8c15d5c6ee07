package dev.aloi.catalog.suite.read;

/** Is told now and then how far a file is read. */
@FunctionalInterface
public interface ReadProgress {
    ReadProgress NONE = (_, _) -> {};

    /**
     * @param bytes of the file, as it lies on the disk
     * @param samples that were good so far
     */
    void at(long bytes, long samples);
}
