package dev.aloi.local.stack;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process of this machine that is not mistaken for a later one with the same number. */
public record ProcessRef(long pid, @Nullable Instant startedAt) {
    static ProcessRef of(ProcessHandle process) {
        return new ProcessRef(process.pid(), process.info().startInstant().orElse(null));
    }

    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().startInstant().equals(Optional.ofNullable(startedAt)));
    }
}
