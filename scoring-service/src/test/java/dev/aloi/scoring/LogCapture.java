package dev.aloi.scoring;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** All that is logged while it is open, exceptions with their causes included. */
final class LogCapture extends Handler implements AutoCloseable {
    private final Formatter lines = new PatternFormatter("%s%e%n");
    private final StringBuilder text = new StringBuilder();

    LogCapture() {
        Logger.getLogger("").addHandler(this);
    }

    synchronized String text() {
        return text.toString();
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        text.append(lines.format(logged));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
