package dev.aloi.local.stack;

import java.util.Optional;

/** Finds the stack of a data directory that another command has started. */
public final class RunningStack {
    private RunningStack() {}

    public static Optional<StackState> find(StackPaths paths) {
        return StackState.read(paths.state())
                .filter(StackState::ready)
                .filter(state -> state.launcher().alive().isPresent());
    }

    /** Ends what a killed launcher left behind; the database sees to itself at its next start. */
    static void clearAway(StackPaths paths) {
        StackState.read(paths.state())
                .ifPresent(state -> Together.run(state.processes().values().stream()
                        .flatMap(process -> process.alive().stream())
                        .<Runnable>map(process -> () -> ChildProcess.end(process))
                        .toList()));
    }
}
