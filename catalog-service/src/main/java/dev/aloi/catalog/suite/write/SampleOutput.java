package dev.aloi.catalog.suite.write;

import dev.aloi.catalog.suite.read.Sample;
import java.io.IOException;

/** Takes samples one by one and writes them in some form; what is written is whole once it is closed. */
public interface SampleOutput extends AutoCloseable {
    void add(Sample sample) throws IOException;

    @Override
    void close() throws IOException;
}
