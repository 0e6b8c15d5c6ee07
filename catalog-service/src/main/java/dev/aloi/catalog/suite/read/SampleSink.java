package dev.aloi.catalog.suite.read;

import java.io.IOException;

/** Takes the good samples of a file one by one, in its order. */
@FunctionalInterface
public interface SampleSink {
    void take(Sample sample) throws IOException;
}
